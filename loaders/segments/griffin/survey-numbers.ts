import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { effectiveSize } from "../../loyalty/path-model/response-weights.ts";
import { differenceOfRatios, type Bounded } from "../../statistics/clustered-ratio.ts";
import { cutError } from "../../statistics/cut-error.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import type { Answer } from "./answers.ts";
import { TYPES } from "./loyalty-types.ts";
import type { Reliability } from "./reliability.ts";
import { keptRatio, ratioAmong, type Typed } from "./type-rows.ts";

export type Numbers = Record<string, Estimate>;

interface Source {
  /** Takes the place of the survey's methods. */
  method?: string;
  grade: Estimate["grade"];
  warnings: string[];
}

/** A number from the keys of a row; withheld where the row withholds it. */
function fromRow(row: Row, key: string, n: number, method: string, source: Source): Estimate {
  const value = row[key];
  if (typeof value !== "number")
    return noEstimate(row["people"] === null ? "too_few" : "griffin_unknown", n, method, source.grade);
  return estimateOf(value, n, method, {
    ...source,
    low: row[`${key}_low`] as number | null,
    high: row[`${key}_high`] as number | null,
  });
}

/** Sizes and money of the types by their ids, which begin with `prefix`. */
export function typeNumbers(rows: readonly Row[], people: number, prefix: string, source: Source): Numbers {
  const entries = TYPES.flatMap((type): [string, Estimate][] => {
    const row = rows.find((own) => own["type"] === type)!;
    const n = Number(row["people"] ?? people);
    return [
      [`${prefix}${type}_share`, fromRow(row, "share", people, source.method ?? "griffin_share", source)],
      [`${prefix}${type}_people`, fromRow(row, "book_people", people, source.method ?? "griffin_share", source)],
      [`${prefix}${type}_contribution`, fromRow(row, "book_contribution", n, source.method ?? "griffin_total", source)],
    ];
  });
  return Object.fromEntries(entries);
}

/** How many answers there are, what weighting does to them, and by how much it moves the shares. */
export function weightNumbers(latest: readonly Answer[], rows: readonly Row[], source: Source): Numbers {
  const n = latest.length;
  const shifts = rows.flatMap((row) =>
    typeof row["share"] === "number" ? [Math.abs(row["share"] - Number(row["share_plain"]))] : [],
  );
  return {
    "segments.griffin.answers": estimateOf(n, n, "count"),
    "segments.griffin.effective_answers": estimateOf(
      effectiveSize(latest.map(({ weight }) => weight)),
      n,
      "griffin_kish",
      source,
    ),
    "segments.griffin.weight_shift":
      shifts.length > 0
        ? estimateOf(Math.max(...shifts), n, "griffin_shift", source)
        : noEstimate("too_few", n, "griffin_shift", source.grade),
  };
}

/** What goes together with attachment among those who bought again: differences of premium and inertia, and what they come to a year. */
export function gapNumbers(
  followed: readonly Typed[],
  rows: readonly Row[],
  warnings: string[],
  prefix = "segments.griffin.",
): Numbers {
  const row = (type: string) => rows.find((own) => own["type"] === type)!;
  const told = ["premium", "inertia"].every((type) => typeof row(type)["kept"] === "number");
  const n = followed.filter(({ type }) => type === "premium" || type === "inertia").length;
  const options = { grade: "D" as const, warnings };
  const none = (method: string) =>
    noEstimate(followed.length === 0 ? "griffin_not_followed" : "too_few", n, method, "D");
  if (!told)
    return {
      [`${prefix}persistency_gap`]: none("griffin_gap"),
      [`${prefix}purchase_gap`]: none("griffin_gap"),
      [`${prefix}kept_worth`]: none("griffin_worth"),
    };
  const clusters = followed.map(({ customer }) => customer);
  const kept = differenceOfRatios(keptRatio(followed, "premium"), keptRatio(followed, "inertia"), clusters);
  const bought = (type: "premium" | "inertia") =>
    ratioAmong(
      followed,
      type,
      ({ boughtAfter }) => Number(boughtAfter > 0),
      () => 1,
    );
  const purchases = differenceOfRatios(bought("premium"), bought("inertia"), clusters);
  return {
    [`${prefix}persistency_gap`]: estimateOf(kept.estimate, n, "griffin_gap", { ...kept, ...options }),
    [`${prefix}purchase_gap`]: estimateOf(purchases.estimate, n, "griffin_gap", { ...purchases, ...options }),
    [`${prefix}kept_worth`]: worthOf(kept, row("inertia"), n, options),
  };
}

function worthOf(gap: Bounded, inertia: Row, n: number, options: { grade: "D"; warnings: string[] }): Estimate {
  const total = inertia["book_contribution"];
  if (typeof total !== "number" || gap.high === null) return noEstimate("griffin_unknown", n, "griffin_worth", "D");
  const money = {
    estimate: total,
    low: inertia["book_contribution_low"] as number,
    high: inertia["book_contribution_high"] as number,
  };
  return estimateOf(gap.estimate * total, n, "griffin_worth", { ...productInterval(gap, money), ...options });
}

/** Interval of a product of two estimates that are taken as independent (Goodman 1960). */
export function productInterval(a: Bounded, b: Bounded): { low: number; high: number } {
  const error = ({ low, high }: Bounded) => ((high ?? NaN) - (low ?? NaN)) / 2 / NORMAL_QUANTILE;
  const [ea, eb] = [error(a), error(b)];
  const both = Math.sqrt((a.estimate * eb) ** 2 + (b.estimate * ea) ** 2 + (ea * eb) ** 2);
  const product = a.estimate * b.estimate;
  return { low: product - NORMAL_QUANTILE * both, high: product + NORMAL_QUANTILE * both };
}

/** What one latent policyholder in ten would bring a year more as a premium one. */
export function latentNumbers(rows: readonly Row[], warnings: string[]): Numbers {
  const id = "segments.griffin.latent_tenth";
  const row = (type: string) => rows.find((own) => own["type"] === type)!;
  const [latent, premium] = [row("latent"), row("premium")];
  const mean = (own: Row): Bounded => ({
    estimate: own["contribution"] as number,
    low: own["contribution_low"] as number | null,
    high: own["contribution_high"] as number | null,
  });
  const people = latent["book_people"];
  const n = Number(latent["people"] ?? 0) + Number(premium["people"] ?? 0);
  if (![people, latent["contribution"], premium["contribution"]].every((value) => typeof value === "number"))
    return { [id]: noEstimate("griffin_unknown", n, "griffin_tenth", "D") };
  const [a, b] = [mean(premium), mean(latent)];
  const difference = a.estimate - b.estimate;
  const reach = Math.hypot((a.high ?? NaN) - a.estimate, (b.high ?? NaN) - b.estimate);
  const size = {
    estimate: Number(people) / 10,
    low: Number(latent["book_people_low"]) / 10,
    high: Number(latent["book_people_high"]) / 10,
  };
  const interval = productInterval({ estimate: difference, low: difference - reach, high: difference + reach }, size);
  return {
    [id]: estimateOf(difference * size.estimate, n, "griffin_tenth", { ...interval, grade: "D", warnings }),
  };
}

/** How exactly attachment is measured, and how many stand on the wrong side of the cut for that alone. */
export function errorNumbers(found: Reliability | null, shareAttached: number, warnings: string[]): Numbers {
  const ids = ["reliability", "misplaced"].map((name) => `segments.griffin.${name}`) as [string, string];
  if (!found) return Object.fromEntries(ids.map((id) => [id, noEstimate("griffin_no_error", 0, "griffin_items", "C")]));
  const { reliability, low, high, people: n, method } = found;
  const cut = normalQuantile(1 - shareAttached, 0, 1);
  const misplaced = (value: number | null) => (value === null ? null : cutError(value, cut).misplaced);
  return {
    [ids[0]]: estimateOf(reliability, n, method, { low, high, grade: "C", warnings }),
    [ids[1]]: estimateOf(misplaced(reliability)!, n, method, {
      low: misplaced(high),
      high: misplaced(low),
      grade: "C",
      warnings,
    }),
  };
}

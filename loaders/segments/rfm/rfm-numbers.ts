import { sum } from "d3-array";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { meanWithError, momentsOf } from "../../statistics/moments.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { SEVERAL, type ContractScores } from "./contract-segments.ts";
import type { SegmentCustomer } from "./read-segment-customers.ts";
import { groupTotals, wholeOf, type SegmentRow } from "./segment-rows.ts";
import type { ValueThresholds } from "./value-bands.ts";

/** The part of a total that the segments which carry it bring together. */
const CARRIED = 1 / 2;
/** Who takes a second policy in the reckoning of what lifting is worth. */
const LIFTED = 1 / 10;

/**
 * The fewest segments that bring half of all contribution, the largest first; none where the whole is not above zero or the first does not bring more
 * than its share of people.
 */
export function carriers(rows: readonly SegmentRow[]): SegmentRow[] {
  const total = sum(rows, ({ contribution }) => contribution ?? 0);
  if (!(total > 0) || rows.length < 2) return [];
  const ranked = [...rows].sort((a, b) => (b.contribution ?? 0) - (a.contribution ?? 0));
  const found: SegmentRow[] = [];
  for (let reached = 0; reached < CARRIED * total; reached += found.at(-1)!.contribution ?? 0) {
    found.push(ranked[found.length]!);
  }
  return found;
}

/** Segments that take contribution away: their whole interval lies below zero. */
export function costing(rows: readonly SegmentRow[]): SegmentRow[] {
  return rows.filter(({ high }) => typeof high === "number" && high < 0);
}

/** What of the contribution the carriers bring, of how many people, and what the costing segments take away. */
export function segmentNumbers(
  customers: readonly SegmentCustomer[],
  segmentOf: (customer: SegmentCustomer) => string,
  rows: readonly SegmentRow[],
  warnings: string[],
): Record<string, Estimate> {
  const of = (segments: readonly SegmentRow[]) => {
    const names = new Set(segments.map(({ segment }) => segment));
    return groupTotals(
      customers.filter((customer) => names.has(segmentOf(customer))),
      wholeOf(customers),
    );
  };
  const [carried, cost] = [of(carriers(rows)), of(costing(rows))];
  const share = { low: carried.share_low, high: carried.share_high, warnings };
  return {
    "segments.rfm.people": estimateOf(customers.length, customers.length, "count"),
    "segments.rfm.carriers_share":
      carried.people > 0
        ? estimateOf(carried.contribution_share ?? NaN, carried.people, "rfm_sum", share)
        : noEstimate(withoutCarriers(rows), customers.length, "rfm_sum"),
    "segments.rfm.carriers_people":
      carried.people > 0
        ? estimateOf(carried.people_share, carried.people, "share")
        : noEstimate(withoutCarriers(rows), customers.length, "share"),
    "segments.rfm.costing":
      cost.people > 0
        ? estimateOf(cost.contribution!, cost.people, "rfm_sum", { low: cost.low, high: cost.high, warnings })
        : noEstimate(rows.some((row) => row.contribution !== null) ? "rfm_none_costs" : "missing_table", 0, "rfm_sum"),
  };
}

function withoutCarriers(rows: readonly SegmentRow[]): string {
  if (rows.length < 2) return "rfm_one_segment";
  return rows.some(({ contribution }) => contribution !== null) ? "rfm_nothing_carried" : "missing_table";
}

/** Of those whose premium is large, who is not in the better half by contribution: their share, premium and contribution. */
export function premiumAgainstValue(
  customers: readonly SegmentCustomer[],
  { premium }: ContractScores,
  thresholds: ValueThresholds | null,
  warnings: string[],
): Record<string, Estimate> {
  const ids = ["share", "premium", "contribution"].map((name) => `segments.rfm.large_premium_low_value.${name}`);
  const none = (reason: string) => Object.fromEntries(ids.map((id) => [id, noEstimate(reason, 0, "rfm_sum")]));
  if (premium === null) return none("rfm_no_premium");
  if (!thresholds) return none("missing_table");
  const large = customers.filter((customer) => customer.policiesHeld > 0 && customer.premium > premium);
  const low = large.filter(({ contribution }) => contribution <= thresholds.upper);
  if (low.length < FEWEST_PEOPLE || large.length - low.length < FEWEST_PEOPLE) return none("too_few");
  const totals = groupTotals(low, wholeOf(customers));
  const interval = { low: totals.low, high: totals.high, warnings };
  return {
    [ids[0]!]: estimateOf(low.length / large.length, large.length, "share"),
    [ids[1]!]: estimateOf(totals.premium, low.length, "rfm_sum"),
    [ids[2]!]: estimateOf(totals.contribution!, low.length, "rfm_sum", interval),
  };
}

/**
 * The money behind each action: what those to keep bring a year; what newcomers pay; and what it would be if a tenth of those with one large policy
 * held a second and differed from the rest as holders of several do now from those of one, which is an association and no effect.
 */
export function stakes(
  customers: readonly SegmentCustomer[],
  rows: readonly SegmentRow[],
  warnings: string[],
): Record<string, Estimate> {
  const row = (segment: string) => rows.find((one) => one.segment === segment);
  const kept = customers.filter(({ policiesHeld }) => policiesHeld >= SEVERAL);
  const newcomers = row("newcomer");
  const totals = groupTotals(kept, wholeOf(customers));
  return {
    "segments.rfm.keep":
      kept.length < FEWEST_PEOPLE || totals.contribution === null
        ? noEstimate(kept.length < FEWEST_PEOPLE ? "too_few" : "missing_table", kept.length, "rfm_sum")
        : estimateOf(totals.contribution, kept.length, "rfm_sum", { low: totals.low, high: totals.high, warnings }),
    "segments.rfm.newcomer_premium": newcomers
      ? estimateOf(Number(newcomers["premium"]), newcomers.people, "rfm_sum")
      : noEstimate("too_few", 0, "rfm_sum"),
    "segments.rfm.lift": liftOf(customers, row("large_single")?.people ?? 0, warnings),
  };
}

function liftOf(customers: readonly SegmentCustomer[], people: number, warnings: string[]): Estimate {
  const of = (holds: (policies: number) => boolean) =>
    momentsOf(customers.filter(({ policiesHeld }) => holds(policiesHeld)).map(({ contribution }) => contribution));
  const [one, several] = [of((policies) => policies === 1), of((policies) => policies >= SEVERAL)];
  const fewest = Math.min(one.n, several.n, people);
  if (fewest < FEWEST_PEOPLE) {
    const reason = one.n + several.n === 0 ? "missing_table" : "too_few";
    return noEstimate(reason, fewest, "rfm_second_policy", "D");
  }
  const [a, b] = [meanWithError(one), meanWithError(several)];
  const [difference, error] = [b.mean - a.mean, Math.hypot(a.error, b.error)];
  const scale = LIFTED * people;
  return estimateOf(scale * difference, people, "rfm_second_policy", {
    low: scale * (difference - NORMAL_QUANTILE * error),
    high: scale * (difference + NORMAL_QUANTILE * error),
    grade: "D",
    warnings,
  });
}

/** How much of this year's contribution the fifth ranked first a year ago brings, by score and by last year's contribution. */
export function orderNumbers(rankings: readonly Row[]): Record<string, Estimate> {
  return Object.fromEntries(
    ["rfm", "contribution"].map((ranking) => {
      const row = rankings.find((one) => one["outcome"] === "contribution" && one["ranking"] === ranking);
      const id = `segments.rfm.next_year.${ranking}`;
      if (!row) return [id, noEstimate("rfm_no_year_later", 0, "rfm_top_fifth")];
      const [estimate, low, high, n] = ["estimate", "low", "high", "n"].map((key) => Number(row[key]));
      return [id, estimateOf(estimate!, n!, "rfm_top_fifth", { low: low!, high: high! })];
    }),
  );
}

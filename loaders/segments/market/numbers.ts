import { estimateOf, noEstimate, type Estimate, type Grade } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { intraclassCorrelation, type IntraclassCorrelation } from "../../statistics/intraclass-correlation.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { AgainstOthers } from "./against-others.ts";
import { isFirmTrait } from "./firm-segments.ts";
import { FEWEST_FIRMS } from "./fold-levels.ts";
import { asPreferredFacts, clusteredMean } from "./group-facts.ts";
import type { Policyholders } from "./read-market.ts";
import { LIMITS, type WorkSite } from "./work-site.ts";

type Numbers = Record<string, Estimate>;

export function tierNumbers(
  all: Policyholders,
  tiers: readonly Row[],
  gap: AgainstOthers | null,
  cells: readonly Row[],
): Numbers {
  const upper = tiers.find(({ tier }) => tier === "upper");
  const lower = tiers.find(({ tier }) => tier === "lower");
  const none = (method: string) => noEstimate(tiers.length === 0 ? "too_few" : "market_one_tier", all.count, method);
  const everybody = [...all.bought.keys()];
  const own = asPreferredFacts(all, everybody);
  const share = own["as_preferred"];
  return {
    "segments.market.upper_people": upper
      ? estimateOf(Number(upper["people_share"]), all.count, "share")
      : none("share"),
    "segments.market.upper_value":
      typeof upper?.["value_share"] === "number"
        ? estimateOf(upper["value_share"], all.count, "market_value_share", boundsOf(upper, "value"))
        : none("market_value_share"),
    "segments.market.upper_less_lower":
      gap && upper && lower
        ? estimateOf(gap.difference, Number(upper["people"]) + Number(lower["people"]), "market_same_years", {
            low: gap.low,
            high: gap.high,
            grade: "D",
          })
        : none("market_same_years"),
    "segments.market.cells_apart": clearCount(cells, "p", "clear"),
    "segments.market.channels_apart": clearCount(cells, "tier_p", "tier_clear"),
    "segments.market.as_preferred":
      typeof share === "number"
        ? estimateOf(
            share,
            all.bought.reduce((sum, n) => sum + n, 0),
            "market_policy_share",
            boundsOf(own, "as_preferred"),
          )
        : noEstimate("too_few", all.count, "market_policy_share"),
  };
}

export function firmNumbers(all: Policyholders, kinds: readonly Row[], tenths: readonly Row[]): Numbers {
  const counts = peopleByFirm(all);
  const employed = counts.reduce((sum, count) => sum + count, 0);
  const places = [...counts.keys()];
  const perFirm = clusteredMean(counts, places, places);
  const isTold = counts.length >= FEWEST_FIRMS && employed >= FEWEST_PEOPLE;
  const told = (estimate: () => Estimate, method: string) =>
    isTold ? estimate() : noEstimate("market_few_firms", employed, method);
  const largest = tenths[0];
  const ofFirms = kinds.filter(({ trait }) => isFirmTrait(trait));
  const keptShare = Float64Array.from(all.due, (due, person) => (due > 0 ? all.kept[person]! / due : NaN));
  return {
    "segments.market.employees": told(() => estimateOf(employed, employed, "count"), "count"),
    "segments.market.firms": told(() => estimateOf(counts.length, counts.length, "count"), "count"),
    "segments.market.per_firm": told(
      () => estimateOf(perFirm.mean, counts.length, "market_per_firm", { low: perFirm.low, high: perFirm.high }),
      "market_per_firm",
    ),
    "segments.market.largest_people": largest
      ? estimateOf(Number(largest["people_share"]), counts.length, "share")
      : noEstimate("market_few_firms", counts.length, "share"),
    "segments.market.largest_value":
      typeof largest?.["value_share"] === "number"
        ? estimateOf(largest["value_share"], counts.length, "market_firm_share", boundsOf(largest, "value"))
        : noEstimate("market_few_firms", counts.length, "market_firm_share"),
    "segments.market.kinds_apart": kindsApart(ofFirms),
    "segments.market.firm_likeness": likeness(intraclassCorrelation(all.toDate, all.firm), employed),
    "segments.market.kept_likeness": likeness(intraclassCorrelation(keptShare, all.firm), employed),
  };
}

/** Work-site selling against other ways among the employed; the grade falls to an association where the sides cannot be made alike. */
export function workSiteNumbers({ rows, leftOut, balance }: WorkSite): Numbers {
  const isSound = leftOut <= LIMITS.left_out && balance <= LIMITS.balance;
  const grade: Grade = isSound ? "C" : "D";
  const of = (outcome: string): Estimate => {
    const row = rows.find((one) => one["way"] === "source" && one["outcome"] === outcome);
    if (typeof row?.["difference"] !== "number") return noEstimate("market_no_work_site", 0, "market_adjusted", grade);
    const bounds = { low: row["low"] as number | null, high: row["high"] as number | null };
    return estimateOf(row["difference"], Number(row["people"]) + Number(row["others"]), "market_adjusted", {
      ...bounds,
      grade,
    });
  };
  return {
    "segments.market.work_site_value": of("value"),
    "segments.market.work_site_kept": of("kept"),
    "segments.market.work_site_bought": of("bought"),
  };
}

function clearCount(rows: readonly Row[], p: string, clear: string): Estimate {
  const compared = rows.filter((row) => row[p] !== null);
  if (compared.length === 0) return noEstimate("market_nothing_compared", rows.length, "market_fdr", "D");
  return estimateOf(compared.filter((row) => row[clear] !== 0).length, compared.length, "market_fdr", { grade: "D" });
}

/** Kinds of firm that differ in contribution or persistency. */
function kindsApart(rows: readonly Row[]): Estimate {
  const compared = rows.filter((row) => row["p"] !== null || row["kept_p"] !== null);
  if (compared.length === 0) return noEstimate("market_nothing_compared", rows.length, "market_fdr", "D");
  const apart = compared.filter((row) => row["clear"] !== 0 || row["kept_clear"] !== 0).length;
  return estimateOf(apart, compared.length, "market_fdr", { grade: "D" });
}

function likeness({ correlation, low, high, clusters }: IntraclassCorrelation, employed: number): Estimate {
  const method = "market_intraclass";
  if (clusters < FEWEST_FIRMS || employed < FEWEST_PEOPLE) return noEstimate("market_few_firms", employed, method, "D");
  return estimateOf(correlation, employed, method, { low: orNull(low), high: orNull(high), grade: "D" });
}

function peopleByFirm({ firm }: Policyholders): number[] {
  const sizes = new Map<number, number>();
  for (const number of firm) if (!Number.isNaN(number)) sizes.set(number, (sizes.get(number) ?? 0) + 1);
  return [...sizes.values()];
}

function boundsOf(row: Row, name: string) {
  return { low: row[`${name}_low`] as number | null, high: row[`${name}_high`] as number | null };
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

import { estimateOf, noEstimate, type Estimate } from "../../src/models/evidence.ts";
import type { Row } from "../../src/models/report.ts";
import { bandAmounts } from "../statistics/concentration-curve.ts";
import { rankedValues } from "../statistics/ranked-values.ts";
import { FEWEST_CUSTOMERS } from "./concentration.ts";
import type { CustomerValue } from "./customer-value.ts";

export interface NextPeriod {
  /** Ten bands ranked on the year before last: their share of that year's value, and of the next year's. */
  tenths: Row[];
  /** Share of the next year's value that the first of these bands carries. */
  rankStability: Estimate;
}

const METHOD = "rank_then_value";

/**
 * Ranks customers on one year and values them in the next, so that luck in the ranking year does not pass for value.
 *
 * @param view which claims count: expected ones, or claims as they came
 */
export function nextPeriod(customers: CustomerValue, view: "expected" | "realised"): NextPeriod {
  const [before, after] =
    view === "expected"
      ? [customers.expectedYearBefore, customers.expectedLastYear]
      : [customers.realisedYearBefore, customers.realisedLastYear];
  const present = [...before.keys()].filter((i) => customers.wasInYearBefore[i] === 1);
  const rankBy = Float64Array.from(present, (i) => before[i]!);
  const next = Float64Array.from(present, (i) => after[i]!);
  if (present.length < FEWEST_CUSTOMERS) return without("too_few_customers", present.length);
  const rankedBands = bandAmounts(rankedValues(rankBy), 10);
  const nextBands = bandAmounts(rankedValues(next, rankBy), 10);
  const [rankedTotal, nextTotal] = [sum(rankedBands), sum(nextBands)];
  if (rankedTotal <= 0 || nextTotal <= 0) return without("total_not_positive", present.length);
  return {
    tenths: Array.from(rankedBands, (amount, i) => ({
      tenth: i + 1,
      ranked_share: amount / rankedTotal,
      next_share: nextBands[i]! / nextTotal,
    })),
    rankStability: estimateOf(nextBands[0]! / nextTotal, present.length, METHOD),
  };
}

function without(reason: string, n: number): NextPeriod {
  return { tenths: [], rankStability: noEstimate(reason, n, METHOD) };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

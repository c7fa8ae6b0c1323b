import { estimateOf, noEstimate, type Estimate } from "../../src/models/evidence.ts";
import type { Row } from "../../src/models/report.ts";
import { bandAmounts } from "../statistics/concentration-curve.ts";
import { rankedValues } from "../statistics/ranked-values.ts";
import { bootstrapCurve, shareInterval, type BootstrapOptions } from "./bootstrap-curve.ts";
import { FEWEST_CUSTOMERS } from "./concentration.ts";
import { yearsOf, type CustomerValue } from "./customer-value.ts";

export interface NextPeriod {
  /** Ten bands ranked on the year before the last: their share of that year's value, and of the next year's with bounds. */
  tenths: Row[];
  /** Share of the ranking year's value that the first of these bands seems to carry, and of the next year's that it does. */
  rankedShare: Estimate;
  rankStability: Estimate;
}

const METHOD = "rank_then_value";
const TENTHS = Array.from({ length: 11 }, (_, i) => i / 10);

/**
 * Ranks customers on one year and values them in the next, so that luck in the ranking year does not pass for value.
 *
 * @param view which claims count: expected ones, or claims as they came
 */
export async function nextPeriod(
  customers: CustomerValue,
  view: "expected" | "realised",
  options: BootstrapOptions,
): Promise<NextPeriod> {
  const { before, after } = yearsOf(customers, view);
  if (before.length < FEWEST_CUSTOMERS) return without("too_few_customers", before.length);
  const ranked = rankedValues(after, before);
  const shareWhenRanked = sharesOf(bandAmounts(rankedValues(before), 10));
  const shareNext = sharesOf(bandAmounts(ranked, 10));
  if (!shareWhenRanked || !shareNext) return without("total_not_positive", before.length);
  const replicates = await bootstrapCurve(ranked, TENTHS, options);
  const intervals = shareNext.map((_, i) => shareInterval(replicates, TENTHS.length, i, i + 1));
  return {
    tenths: shareNext.map((valued, i) => ({ tenth: i + 1, ranked: shareWhenRanked[i]!, valued, ...intervals[i]! })),
    rankedShare: estimateOf(shareWhenRanked[0]!, before.length, METHOD),
    rankStability: estimateOf(shareNext[0]!, before.length, METHOD, intervals[0]),
  };
}

/** Null when the amounts do not add up to more than zero. */
function sharesOf(amounts: Float64Array): number[] | null {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return total > 0 ? Array.from(amounts, (amount) => amount / total) : null;
}

function without(reason: string, n: number): NextPeriod {
  const none = noEstimate(reason, n, METHOD);
  return { tenths: [], rankedShare: none, rankStability: none };
}

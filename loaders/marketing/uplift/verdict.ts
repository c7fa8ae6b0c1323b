import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { estimateOf, noEstimate, type Estimate, type Grade } from "../../../src/models/evidence.ts";
import { holm } from "../../statistics/holm.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import type { JudgedRanking, KindUplift } from "./kind-uplift.ts";

/** Whether people differ in what a kind of campaign does to them. */
export interface Verdict {
  /** Two-sided p-value of the area under the Qini curve of the scores chosen; adjusted over kinds (Holm). */
  pValue: number;
  adjusted: number;
  differs: boolean;
  grade: Grade;
}

const LEVEL = 0.1;

/** Verdicts on kinds, in their order. */
export function verdicts(found: readonly KindUplift[]): Verdict[] {
  const pValues = found.map(({ rankings }) => pValueOf(rankings.chosen));
  const adjusted = holm(pValues);
  return found.map(({ kind, rankings }, i) => ({
    pValue: pValues[i]!,
    adjusted: adjusted[i]!,
    differs: adjusted[i]! < LEVEL && rankings.chosen.curve.qini > 0,
    // The arms were drawn by lot, but whom to tell apart was not written down before.
    grade: kind.campaigns.every(({ is_registered }) => is_registered) ? "B" : "C",
  }));
}

/** Normal limit with the bootstrap's standard error; 1 where scores tell nobody apart. */
export function pValueOf({ curve, replicates }: JudgedRanking): number {
  const error = standardErrorOf(replicates.qini);
  return error === 0 ? 1 : 2 * normalCdf(-Math.abs(curve.qini) / error, 0, 1);
}

export function standardErrorOf(replicates: Float64Array): number {
  const known = replicates.filter(Number.isFinite);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known.length - 1));
}

/** An estimate with the interval of its bootstrap replicates; null without such an interval. */
export function withReplicates(
  value: number,
  replicates: Float64Array,
  { n, method, grade, warnings = [] }: { n: number; method: string; grade: Grade; warnings?: string[] },
): Estimate {
  const { low, high } = percentileInterval(replicates);
  if (low === null || high === null) return noEstimate("undefined_number", n, method, grade);
  return estimateOf(value, n, method, { low, high, grade, warnings });
}

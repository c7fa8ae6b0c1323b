import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { estimateOf, noEstimate, weakestGrade, type Estimate } from "../../../src/models/evidence.ts";
import { wilsonProportion } from "../../../src/models/proportion-interval.ts";
import { randomEffectsMean } from "../../statistics/random-effects-mean.ts";
import type { Judged } from "./judged.ts";

/** How well what was promised foretold what came. */
export interface Calibration {
  promises: number;
  campaigns: number;
  /** Share that brought the low end or more. */
  hitRate: Estimate;
  /** Share whose outcome lay within the promise, widened by the error of measurement. */
  coverage: Estimate;
  /** How often outcomes were said to lie within the promise, on average; null when not said. */
  level: number | null;
  /** What came for each unit promised. */
  came: Estimate;
}

const METHOD = "promises_scored";

/** Calibration of promises that can be judged; promises of one campaign share its people and count as one. */
export function calibration(judged: readonly Judged[]): Calibration {
  const scored = judged.filter(isScored);
  const campaigns = new Set(scored.map(clusterOf)).size;
  const levels = scored.flatMap(({ promised }) => (promised.level === null ? [] : [promised.level]));
  return {
    promises: scored.length,
    campaigns,
    hitRate: shareOf(scored, campaigns, ({ verdict }) => verdict === "kept" || verdict === "exceeded"),
    coverage: shareOf(scored.filter(hasInterval), campaigns, isCovered),
    level: levels.length > 0 ? levels.reduce((sum, level) => sum + level, 0) / levels.length : null,
    came: cameOf(scored),
  };
}

/** Whether a promise is judged at all: it stands, was made in time, is due, and what came is known. */
export function isScored({ promised, verdict }: Judged): boolean {
  const known = verdict === "kept" || verdict === "exceeded" || verdict === "fell_short" || verdict === "missed";
  return known && promised.isBeforeStart && !promised.isSuperseded;
}

const clusterOf = ({ promised }: Judged) => promised.campaign ?? promised.promise;

const hasInterval = ({ promised, outcome }: Judged) =>
  promised.low !== null && promised.high !== null && promised.level !== null && outcome.standardError !== null;

function shareOf(judged: readonly Judged[], campaigns: number, holds: (one: Judged) => boolean): Estimate {
  const designEffect = Math.max(1, judged.length / Math.max(1, campaigns));
  const share = wilsonProportion(judged.filter(holds).length, judged.length, designEffect);
  if (!share) return noEstimate("promises_none_judged", judged.length, METHOD);
  return estimateOf(share.estimate, judged.length, METHOD, { low: share.low, high: share.high });
}

/**
 * Whether the outcome lies where it was said to, once its own error is allowed for: on that side of the promise, half-width and error add as
 * independent normal errors do.
 */
function isCovered({ promised: { low, mid, high, level }, outcome }: Judged): boolean {
  const error = normalQuantile((1 + level!) / 2, 0, 1) * outcome.standardError!;
  const miss = outcome.estimate! - mid;
  return Math.abs(miss) <= Math.hypot(miss < 0 ? mid - low! : high! - mid, error);
}

/** Mean of outcome by promise, a campaign being one value with the largest of its errors. */
function cameOf(scored: readonly Judged[]): Estimate {
  const measured = scored.filter(({ promised, outcome }) => promised.mid > 0 && (outcome.standardError ?? 0) > 0);
  const clusters = [...new Set(measured.map(clusterOf))].map((cluster) =>
    measured.filter((one) => clusterOf(one) === cluster),
  );
  const ratios = clusters.map((cluster) =>
    mean(cluster.map(({ promised, outcome }) => outcome.estimate! / promised.mid)),
  );
  const errors = clusters.map((cluster) =>
    Math.max(...cluster.map(({ promised, outcome }) => outcome.standardError! / promised.mid)),
  );
  const found = randomEffectsMean(ratios, errors);
  if (!found) return noEstimate("promises_none_judged", 0, "promises_random_effects");
  const { low, high } = found;
  const grade = weakestGrade(measured.map(({ outcome }) => outcome.grade)) ?? "D";
  return estimateOf(found.mean, measured.length, "promises_random_effects", { low, high, grade });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

import chiSquareQuantile from "@stdlib/stats-base-dists-chisquare-quantile";
import { LEVEL } from "./interval-level.ts";

/** A total over a population of which each unit was drawn on its own with a known probability. */
export interface SampledTotal {
  total: number;
  /** Unbiased estimate of the variance of the total over other draws of the sample. */
  variance: number;
}

/**
 * Total of a population from a Poisson sample, units drawn independently with known probabilities: the sum of y/p, and the variance estimate
 * of (1 - p) y^2 / p^2 (Horvitz and Thompson 1952; Särndal, Swensson and Wretman 1992, section 3.5). Both are unbiased over draws.
 *
 * @param values of the units drawn; `probabilities` of the same units
 * @throws RangeError when a probability is not above 0 and at most 1: what could not be drawn cannot be spoken for
 */
export function horvitzThompsonTotal(values: ArrayLike<number>, probabilities: ArrayLike<number>): SampledTotal {
  let total = 0;
  let variance = 0;
  for (let i = 0; i < values.length; i++) {
    const probability = checked(probabilities[i]!);
    const weighted = values[i]! / probability;
    total += weighted;
    variance += (1 - probability) * weighted ** 2;
  }
  return { total, variance };
}

/**
 * Mean of a population by weighted units over the weight drawn (Hájek 1971), with the variance of its linearisation (Särndal, Swensson and Wretman
 * 1992, section 5.7, under Poisson sampling): a little biased in small samples, and steadier than the total over a known size. NaN without units.
 */
export function hajekMean(
  values: ArrayLike<number>,
  probabilities: ArrayLike<number>,
): { mean: number; variance: number } {
  let weight = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const each = 1 / checked(probabilities[i]!);
    weight += each;
    sum += values[i]! * each;
  }
  const mean = sum / weight;
  let variance = 0;
  for (let i = 0; i < values.length; i++) {
    const probability = probabilities[i]!;
    variance += (1 - probability) * ((values[i]! - mean) / probability) ** 2;
  }
  return { mean, variance: variance / weight ** 2 };
}

/**
 * Interval of a weighted count of rare finds (Fay and Feuer 1997): each find counts independent Poisson events of its weight, and the
 * upper bound reckons with one more find of the largest weight that any unit could have had. Holds its level also for no find at all, where it is
 * from 0 to the largest weight times -ln((1 - level) / 2); it is too wide rather than too narrow.
 *
 * @param weights 1/p of each find
 * @param largest largest 1/p of all units that could have been a find
 */
export function weightedCountInterval(
  weights: ArrayLike<number>,
  largest: number,
  level = LEVEL,
): { low: number; high: number } {
  let total = 0;
  let variance = 0;
  for (let i = 0; i < weights.length; i++) {
    total += weights[i]!;
    variance += weights[i]! ** 2;
  }
  const tail = (1 - level) / 2;
  const [more, moreVariance] = [total + largest, variance + largest ** 2];
  return {
    low: total === 0 ? 0 : gammaQuantile(tail, total, variance),
    high: gammaQuantile(1 - tail, more, moreVariance),
  };
}

/** Quantile of the gamma distribution of this mean and variance. */
function gammaQuantile(probability: number, mean: number, variance: number): number {
  return (variance / (2 * mean)) * chiSquareQuantile(probability, (2 * mean ** 2) / variance);
}

function checked(probability: number): number {
  if (!(probability > 0 && probability <= 1)) throw new RangeError(`no chance to be drawn: ${probability}`);
  return probability;
}

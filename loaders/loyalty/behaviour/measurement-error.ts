import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Attitudes } from "./attitudes.ts";

/** k x k covariances of the errors in construct scores, and draws of them. */
export interface MeasurementError {
  /** "repeats": what one and the same person's answers do not share from wave to wave; "items": what items of a construct do not share. */
  source: "repeats" | "items";
  error: Float64Array;
  draws: Float64Array[];
}

/** Pairs of answers below which they cannot tell error from change. */
const FEWEST_PAIRS = 100;
const DRAWS = 100;

/**
 * Error of scores as measures of a lasting attitude, from people who answered twice (Carroll, Ruppert, Stefanski and Crainiceanu 2006,
 * ch. 4): half the covariance of the differences between two answers of the same person. Null with too few of them.
 */
export function errorFromRepeats(attitudes: Attitudes, seed: number): MeasurementError | null {
  const { n, differences } = repeatDifferences(attitudes);
  if (n < FEWEST_PAIRS) return null;
  const generator = xoroshiro128plus(seed);
  const draws = Array.from({ length: DRAWS }, () => {
    const weights = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      const drawn = Math.floor(((generator.next() >>> 0) * n) / 2 ** 32);
      weights[drawn] = weights[drawn]! + 1;
    }
    return halfCovariance(differences, weights);
  });
  return { source: "repeats", error: halfCovariance(differences, new Float64Array(n).fill(1)), draws };
}

/** Error of scores from the reliability of their items: independent between constructs; 0 for a construct of one item. */
export function errorFromItems({ scores, weight, measurement }: Attitudes): MeasurementError {
  const k = scores.length;
  const error = new Float64Array(k * k);
  scores.forEach((column, i) => {
    error[i * k + i] = (1 - Math.max(0, measurement.reliability[i] ?? 1)) * varianceOf(column, weight);
  });
  return { source: "items", error, draws: [error] };
}

/** Differences between neighbouring answers of one customer, pair by pair, a value for each construct. */
function repeatDifferences({ customer, scores }: Attitudes): { n: number; differences: Float64Array } {
  const later = [...customer.keys()].filter((i) => i > 0 && customer[i] === customer[i - 1]);
  const differences = Float64Array.from(later.flatMap((i) => scores.map((column) => column[i]! - column[i - 1]!)));
  return { n: later.length, differences };
}

function halfCovariance(differences: Float64Array, weights: Float64Array): Float64Array {
  const k = differences.length / weights.length;
  const sums = new Float64Array(k);
  const products = new Float64Array(k * k);
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (weight === 0) continue;
    total += weight;
    for (let a = 0; a < k; a++) {
      const value = weight * differences[i * k + a]!;
      sums[a] = sums[a]! + value;
      for (let b = 0; b <= a; b++) products[a * k + b] = products[a * k + b]! + value * differences[i * k + b]!;
    }
  }
  for (let a = 0; a < k; a++) {
    for (let b = 0; b <= a; b++) {
      const covariance = products[a * k + b]! / total - (sums[a]! * sums[b]!) / total ** 2;
      products[a * k + b] = products[b * k + a] = covariance / 2;
    }
  }
  return products;
}

function varianceOf(column: Float64Array, weight: Float64Array): number {
  let [total, sum, squares] = [0, 0, 0];
  column.forEach((value, i) => {
    total += weight[i]!;
    sum += weight[i]! * value;
  });
  column.forEach((value, i) => (squares += weight[i]! * (value - sum / total) ** 2));
  return squares / total;
}

import { choleskyFactor, choleskyInverse } from "../../statistics/cholesky.ts";
import { clusteredError } from "../../statistics/clustered-error.ts";
import { logisticRegression } from "../../statistics/logistic-regression.ts";
import type { MeanWithError } from "../../statistics/ratio-of-means.ts";

export interface PricedOffers {
  /** Offered over list premium. */
  ratio: ArrayLike<number>;
  /** 1 for an offer that was taken up. */
  taken: ArrayLike<number>;
  /** See clusteredError. */
  customer: ArrayLike<number>;
}

export interface TakeUp {
  n: number;
  /** Log odds of take-up at list price, and their change by a price higher by its whole. */
  logOdds: MeanWithError;
  slope: MeanWithError;
  /** Percent of take-up lost for a percent of price more, at list price; below 0 as a rule. */
  elasticity: MeanWithError;
  /** Log odds at a ratio of offered to list premium. */
  logOddsAt(ratio: number): MeanWithError;
}

/** Fewer quotes than this tell nothing of a slope. */
export const FEWEST_QUOTES = 100;

/**
 * Take-up as a logistic function of offered over list premium, errors robust to several quotes of one person (Liang and Zeger 1986; the elasticity by the delta
 * method). Null with too few quotes, one price only, or where everybody or nobody took up.
 */
export function takeUpCurve({ ratio, taken, customer }: PricedOffers): TakeUp | null {
  const n = ratio.length;
  if (n < FEWEST_QUOTES) return null;
  const predictors = Float64Array.from(ratio, (value) => value - 1);
  const fit = logisticRegression({ predictors, columns: 1, outcome: taken });
  if (fit.kind === "failed") return null;
  const [intercept, slope] = fit.coefficients as unknown as [number, number];
  const bread = inverseInformation(predictors, fit.probabilities);
  if (!bread) return null;
  const [aa, ab, bb] = bread;
  const errorOf = (byIntercept: number, bySlope: number) =>
    clusteredError(
      predictors.map((x, i) => {
        const score = taken[i]! - fit.probabilities[i]!;
        return score * (byIntercept * (aa + ab * x) + bySlope * (ab + bb * x));
      }),
      customer,
    );
  const share = 1 / (1 + Math.exp(-intercept));
  return {
    n,
    logOdds: { mean: intercept, error: errorOf(1, 0) },
    slope: { mean: slope, error: errorOf(0, 1) },
    elasticity: { mean: slope * (1 - share), error: errorOf(-slope * share * (1 - share), 1 - share) },
    logOddsAt: (at) => ({ mean: intercept + slope * (at - 1), error: errorOf(1, at - 1) }),
  };
}

/** Inverse of the information of intercept and slope: its three different entries. */
function inverseInformation(x: Float64Array, probabilities: Float64Array): [number, number, number] | null {
  const information = new Float64Array(4);
  for (let i = 0; i < x.length; i++) {
    const weight = probabilities[i]! * (1 - probabilities[i]!);
    information[0]! += weight;
    information[2]! += weight * x[i]!;
    information[3]! += weight * x[i]! ** 2;
  }
  const factor = choleskyFactor(information, 2);
  if (!factor) return null;
  const inverse = choleskyInverse(factor, 2);
  return [inverse[0]!, inverse[2]!, inverse[3]!];
}

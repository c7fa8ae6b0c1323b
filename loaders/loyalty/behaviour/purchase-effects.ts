import { poissonRegression } from "../../statistics/poisson-regression.ts";
import type { ConstructName } from "../path-model/constructs.ts";
import { purchaseScore, weightsOf, type FollowUpData } from "./adjustment.ts";
import { positionsOf } from "./causal-order.ts";
import { followPurchases } from "./follow-up.ts";
import { effectOf, EVENTS_PER_COEFFICIENT, type Effect, type Errors } from "./hazard-effects.ts";

export interface PurchaseEffect {
  construct: ConstructName;
  effect: Effect | null;
  reason: string | null;
  answers: number;
  bought: number;
}

/**
 * Total effect of each construct on the rate of buying another policy, per point of its score: Poisson rates from an answer to the next,
 * adjusted for the constructs before it and for purchaseScore, with errors that hold whatever the variance of the counts.
 */
export function purchaseEffects(data: FollowUpData, errors: Errors, asOf: number, seed: number): PurchaseEffect[] {
  const { attitudes } = data;
  const rows = followPurchases(attitudes, data.policies, asOf);
  const bought = rows.bought.reduce((sum, count) => sum + count, 0);
  const score = bought > 0 ? purchaseScore(data, rows) : null;
  const weight = weightsOf(attitudes, rows.answer);
  const cluster = Float64Array.from(rows.answer, (answer) => attitudes.customer[answer]!);
  return attitudes.constructs.map((construct, i) => {
    const found = { construct, answers: rows.answer.length, bought };
    const positions = positionsOf(attitudes.constructs, construct);
    const column = (position: number) =>
      Float64Array.from(rows.answer, (answer) => attitudes.scores[position]![answer]!);
    const columns = [...positions.map(column), ...(score ? [score] : [])];
    if (bought < EVENTS_PER_COEFFICIENT * columns.length)
      return { ...found, effect: null, reason: "too_few_purchases" };
    const fit = poissonRegression({ covariates: columns, count: rows.bought, exposure: rows.years, weight, cluster });
    if (fit.kind === "failed") return { ...found, effect: null, reason: fit.reason };
    const size = columns.length;
    const coefficients = fit.coefficients.subarray(0, size);
    const covariance = leading(fit.covariance, size + 1, size);
    return {
      ...found,
      reason: null,
      effect: effectOf({ coefficients, covariance, columns, weight }, errors, positions, seed + i),
    };
  });
}

function leading(matrix: Float64Array, size: number, count: number): Float64Array {
  return Float64Array.from({ length: count * count }, (_, at) => matrix[Math.floor(at / count) * size + (at % count)]!);
}

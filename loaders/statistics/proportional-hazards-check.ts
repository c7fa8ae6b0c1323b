import { chiSquareTail } from "./chi-square-tail.ts";
import { choleskyFactor, choleskyInverse, choleskySolve } from "./cholesky.ts";
import { coxInformation, coxScore } from "./cox-likelihood.ts";
import { coxRows, type CoxRows } from "./cox-rows.ts";
import { coxModel, type CoxModel, type CoxOptions } from "./cox.ts";
import { kaplanMeier, stepAt } from "./kaplan-meier.ts";
import type { Lifetimes } from "./lifetimes.ts";

export interface HazardsTest {
  chiSquare: number;
  degrees: number;
  pValue: number;
}

export interface ProportionalHazardsCheck {
  /** One per covariate: does its log hazard ratio change with time? */
  covariates: HazardsTest[];
  /** One per term, when terms are given: a term is the columns of one trait. */
  terms: HazardsTest[];
  global: HazardsTest;
}

/**
 * Tests whether hazard ratios are constant, by the score test of a coefficient b + c g(t) with g = 1 - Kaplan-Meier just
 * before t: the test of scaled Schoenfeld residuals (Grambsch and Therneau 1994) with the exact covariance in place of its
 * mean, as R's cox.zph has had it since survival 3.0.
 *
 * @param terms positions of the columns of each trait
 * @returns null when the model has no fit
 */
export function proportionalHazardsCheck(
  lifetimes: Lifetimes,
  covariates: readonly Float64Array[],
  options: CoxOptions = {},
  terms: readonly (readonly number[])[] = [],
): ProportionalHazardsCheck | null {
  const model = coxModel(coxRows(lifetimes, covariates, options), { ...options, cluster: undefined });
  return "reason" in model || covariates.length === 0 ? null : checkOfModel(model, lifetimes, options, terms);
}

/** The same of a model that has been fitted already, to these lifetimes and causes. */
export function checkOfModel(
  { rows, maximum }: CoxModel,
  lifetimes: Lifetimes,
  { causes }: Pick<CoxOptions, "causes">,
  terms: readonly (readonly number[])[] = [],
): ProportionalHazardsCheck {
  const { state, information } = maximum;
  const scale = eventClock(rows, lifetimes, causes);
  const score = coxScore(rows, state, scale);
  const squares = scale.map((value) => value * value);
  const covariance = scoreCovariance(rows.p, information, {
    mixed: coxInformation(rows, state, scale),
    own: coxInformation(rows, state, squares),
  });
  const test = (columns: readonly number[]) => scoreTest(score, covariance, rows.p, columns);
  const all = Array.from({ length: rows.p }, (_, j) => j);
  return { covariates: all.map((j) => test([j])), terms: terms.map(test), global: test(all) };
}

/** 1 - Kaplan-Meier just before each event group, less its mean over events. */
function eventClock({ groups }: CoxRows, lifetimes: Lifetimes, causes: readonly number[] | undefined): Float64Array {
  const curve = kaplanMeier(lifetimes, causes);
  const clock = Float64Array.from(groups.time, (time) => {
    const before = stepAt(curve.time, time) - 1;
    return before < 0 ? 0 : 1 - curve.survival[before]!;
  });
  const events = groups.events.reduce((sum, count) => sum + count, 0);
  const mean = clock.reduce((sum, value, g) => sum + value * groups.events[g]!, 0) / events;
  return clock.map((value) => value - mean);
}

/** Covariance of the score of the changes, given that the coefficients themselves were estimated. */
function scoreCovariance(
  p: number,
  information: Float64Array,
  { mixed, own }: { mixed: Float64Array; own: Float64Array },
): Float64Array {
  const inverse = choleskyInverse(choleskyFactor(information, p)!, p);
  const covariance = own.slice();
  for (let a = 0; a < p; a++) {
    for (let b = 0; b < p; b++) {
      for (let j = 0; j < p; j++) {
        for (let k = 0; k < p; k++)
          covariance[a * p + b]! -= mixed[a * p + j]! * inverse[j * p + k]! * mixed[k * p + b]!;
      }
    }
  }
  return covariance;
}

/**
 * Score test of letting some of the columns change with time. Only their rows and columns of the information enter, which is
 * the model in which the other coefficients stay constant.
 */
function scoreTest(score: Float64Array, covariance: Float64Array, p: number, columns: readonly number[]): HazardsTest {
  const part = Float64Array.from(columns.flatMap((a) => columns.map((b) => covariance[a * p + b]!)));
  const factor = choleskyFactor(part, columns.length);
  if (!factor) return { chiSquare: NaN, degrees: columns.length, pValue: NaN };
  const own = columns.map((j) => score[j]!);
  const solved = choleskySolve(factor, columns.length, own);
  const chiSquare = own.reduce((sum, value, j) => sum + value * solved[j]!, 0);
  return { chiSquare, degrees: columns.length, pValue: chiSquareTail(chiSquare, columns.length) };
}

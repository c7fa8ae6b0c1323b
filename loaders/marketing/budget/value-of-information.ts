import { deviation } from "d3-array";
import { meanCurve, salesAt } from "../../../src/models/budget-curve.ts";
import { WEEKS } from "../../../src/models/budget-model.ts";
import { bestSplit, type SpendBounds } from "../../../src/models/budget-split.ts";
import type { MediaResponse } from "../../../src/models/media-response.ts";
import { SURE } from "../mix/told.ts";

export interface Decision {
  response: MediaResponse;
  bounds: readonly SpendBounds[];
  /** Weekly money that is split. */
  budget: number;
  /** The split that is best on what is known today. */
  split: readonly number[];
}

/** What a test would find, and what it would then allow. */
export interface Sample {
  /** Result of the test without error, by draw. */
  measured: readonly number[];
  /** Its standard error. */
  error: number;
  /** A line that a result may show to have an effect, by draws in which it has one, and the bounds of all lines once that is shown. */
  showing?: { hasEffect: readonly boolean[]; bounds: readonly SpendBounds[] };
}

/** Results of the test that are looked at, and how far they reach beyond the draws, in standard errors. */
const RESULTS = 31;
const REACH = 3.5;

/**
 * Expected value of sample information: sales a year that a split decided upon after a test brings more, on average over what the test may
 * find, than the split decided upon today. Draws are reweighted by how likely they make each result (Ades, Lu and Claxton 2004; Strong, Oakley,
 * Brennan and Breeze 2015), and results are averaged over an even grid. Draws are too few to tell results apart that lie closer than they do: the error is widened by their kernel width (Silverman 1986,
 * 3.31), so that the value is rather too low than too high.
 */
export function valueOfSample(decision: Decision, sample: Sample): number {
  const { measured, error, showing } = sample;
  const spread = deviation(measured) ?? 0;
  if (!(spread > 0 && error > 0)) return 0;
  const width = Math.hypot(error, 1.06 * spread * measured.length ** -0.2);
  const from = Math.min(...measured) - REACH * width;
  const step = (Math.max(...measured) + REACH * width - from) / (RESULTS - 1);
  let [value, mass] = [0, 0];
  for (let i = 0; i < RESULTS; i++) {
    const likelihood = measured.map((mean) => Math.exp(-(((from + i * step - mean) / width) ** 2) / 2));
    const total = likelihood.reduce((sum, one) => sum + one, 0);
    const weights = likelihood.map((one) => one / total);
    const shown = showing && sureOf(showing.hasEffect, weights);
    value += total * gainAfter(decision, shown ? showing.bounds : decision.bounds, weights);
    mass += total;
  }
  return (WEEKS * value) / mass;
}

/** Whether reweighted draws are as sure of an effect as the mix model must be before it is told. */
function sureOf(hasEffect: readonly boolean[], weights: readonly number[]): boolean {
  return weights.reduce((sum, weight, draw) => sum + (hasEffect[draw] ? weight : 0), 0) >= SURE;
}

/** Sales a week that the best split of reweighted draws brings more than today's. */
function gainAfter(
  { response, budget, split }: Decision,
  bounds: readonly SpendBounds[],
  weights: readonly number[],
): number {
  const curves = response.lines.map((line) => meanCurve(line, response.draws, weights));
  const best = bestSplit(curves, bounds, budget);
  return Math.max(
    0,
    curves.reduce((sum, curve, i) => sum + salesAt(curve, best[i]!) - salesAt(curve, split[i]!), 0),
  );
}

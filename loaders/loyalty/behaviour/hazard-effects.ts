import { cox } from "../../statistics/cox.ts";
import type { ConstructName } from "../path-model/constructs.ts";
import { hazardScore, weightsOf, type FollowUpData } from "./adjustment.ts";
import { calibrate, drawFit, uncalibrated, type Calibrated, type NaiveFit } from "./calibrate.ts";
import { positionsOf } from "./causal-order.ts";
import { followPolicies, type PolicyFollowUp } from "./follow-up.ts";
import { errorFromItems, errorFromRepeats, type MeasurementError } from "./measurement-error.ts";

/** Effect of one point more on a log rate: as measured, and without measurement error. */
export interface Effect {
  raw: Calibrated;
  /** Corrected for what items of a construct do not share; null when there is next to nothing left to correct. */
  items: Calibrated | null;
  /** Corrected for what one person's answers do not share from wave to wave; null too when too few answered twice. */
  repeats: Calibrated | null;
}

export interface HazardEffect {
  construct: ConstructName;
  /** Null, with the reason, where there is no fit. */
  effect: Effect | null;
  reason: string | null;
  /** Policies from an answer to the next: pieces of follow-up that the fit rests on, and policies given up in them. */
  rows: number;
  events: number;
}

/** Events that each coefficient needs (Peduzzi, Concato, Feinstein and Holford 1995). */
export const EVENTS_PER_COEFFICIENT = 10;

/** Both sources of measurement error; a source is null when the answers do not tell. */
export interface Errors {
  items: MeasurementError;
  repeats: MeasurementError | null;
}

export function errorsOf(data: FollowUpData, seed: number): Errors {
  return { items: errorFromItems(data.attitudes), repeats: errorFromRepeats(data.attitudes, seed) };
}

/** Follow-up of policies with all that models of its hazard need. */
export interface HazardData extends FollowUpData {
  rows: PolicyFollowUp;
  weight: Float64Array;
  cluster: Float64Array;
  strata: Uint32Array;
  score: Float64Array | null;
}

export function hazardData(data: FollowUpData): HazardData {
  const rows = followPolicies(data.attitudes, data.policies);
  const strata = strataOf(data, rows);
  return {
    ...data,
    rows,
    strata,
    weight: weightsOf(data.attitudes, rows.answer),
    cluster: Float64Array.from(rows.answer, (answer) => data.attitudes.customer[answer]!),
    score: rows.exit.length > 0 ? hazardScore(data, rows, strata) : null,
  };
}

/**
 * Total effect of each construct on the hazard of giving a policy up, per point of its score: Cox models in policy age, entered at the
 * answer, a baseline for each product, adjusted for the constructs before it and for hazardScore; one person's policies and answers
 * are one cluster, answers are weighted for non-response, errors allow for few events.
 */
export function hazardEffects(data: HazardData, errors: Errors, seed: number): HazardEffect[] {
  const events = data.rows.cause.reduce((total, value) => total + value, 0);
  return data.attitudes.constructs.map((construct, i) => {
    const fitted = fitEffect(data, errors, construct, events, seed + i);
    const found = typeof fitted === "string" ? { effect: null, reason: fitted } : { effect: fitted, reason: null };
    return { construct, ...found, rows: data.rows.exit.length, events };
  });
}

function fitEffect(
  data: HazardData,
  errors: Errors,
  construct: ConstructName,
  events: number,
  seed: number,
): Effect | string {
  const { attitudes, rows, weight, cluster, strata, score } = data;
  const positions = positionsOf(attitudes.constructs, construct);
  const column = (position: number) => Float64Array.from(rows.answer, (answer) => attitudes.scores[position]![answer]!);
  const columns = [...positions.map(column), ...(score ? [score] : [])];
  if (events < EVENTS_PER_COEFFICIENT * columns.length) return "too_few_events";
  const lives = { entry: rows.entry, exit: rows.exit, cause: rows.cause, weight };
  const fit = cox(lives, columns, { strata, cluster, smallSample: true });
  if (!fit.converged) return fit.reason;
  return effectOf(
    { coefficients: fit.coefficients, covariance: fit.covariance, columns, weight },
    errors,
    positions,
    seed,
  );
}

/** A fit as measured and corrected. */
export function effectOf(naive: NaiveFit, errors: Errors, positions: readonly number[], seed: number): Effect {
  const fit = drawFit(naive, seed);
  return {
    raw: uncalibrated(fit),
    items: calibrate(fit, errors.items, positions),
    repeats: errors.repeats && calibrate(fit, errors.repeats, positions),
  };
}

/** The correction that is published: for all that does not last, else for the error of items. */
export function published(effect: Effect): Calibrated | null {
  return effect.repeats ?? effect.items;
}

function strataOf({ policies }: FollowUpData, rows: PolicyFollowUp): Uint32Array {
  const codes = new Map<string | null, number>();
  return rows.policy.map((policy) => {
    const product = policies.product[policy]!;
    if (!codes.has(product)) codes.set(product, codes.size);
    return codes.get(product)!;
  });
}

import { estimateOf, noEstimate, type Grade } from "../../../src/models/evidence.ts";
import { adjustedDifference } from "../../statistics/cuped.ts";
import { differenceInMeans, type MeanDifference } from "../../statistics/difference-in-means.ts";
import { differenceOfShares } from "../../statistics/newcombe-interval.ts";
import { meanOfUnits, type UnitSumsWithCovariate } from "../../statistics/unit-sums.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { EffectFinding } from "./experiment-findings.ts";

/** One group of a comparison. */
export interface Group extends UnitSumsWithCovariate {
  members: number;
  covariateOf: number;
}

export interface Comparison {
  treated: Group | null;
  holdout: Group | null;
  /** Whether the outcome of a person is 0 or 1. */
  isShare: boolean;
  grade: Grade;
  warnings?: readonly string[];
}

/** Fewer people, or units that hold several, on either side and the book can tell no effect. */
const FEWEST_HELD_OUT = 30;
const FEWEST_UNITS = 10;
/** Fewer people with or without the outcome, and the normal approximation no longer holds. */
const FEWEST_EVENTS = 10;

/**
 * Intention-to-treat effect per person assigned: mean of the treated less that of the hold-out. What was known before assignment is taken out when the
 * book says it of everybody (never by how much it helps); the error is robust to people who share a unit. No estimate, with its reason, without a hold-out,
 * with fewer than 30 people or ten units on a side, and when nothing varies.
 */
export function effectOfTreatment({ treated, holdout, isShare, grade, warnings = [] }: Comparison): EffectFinding {
  const n = (treated?.people ?? 0) + (holdout?.people ?? 0);
  if (!treated || !holdout) return noEffect(treated ? "experiment_no_holdout" : "experiment_no_treated", n, grade);
  if (tooFew(treated) || tooFew(holdout)) return noEffect("experiment_too_few", n, grade);
  const found = difference(treated, holdout);
  if (!(found.error > 0)) return noEffect("experiment_nothing_varies", n, grade);
  const { low, high, method } = isShare ? boundsOfShares(treated, holdout, found) : found;
  return {
    ...estimateOf(found.difference, n, method, { low, high, grade, warnings: [...warnings] }),
    standardError: found.error,
    ...groupMeans(treated, holdout, isShare),
    pValue: Number.isNaN(found.pValue) ? null : found.pValue,
    maturity: "observed",
  };
}

/** The absence of an effect, with its reason. */
export function noEffect(reason: string, n: number, grade: Grade): EffectFinding {
  const none = noEstimate(reason, n, "experiment_difference", grade);
  const maturity = reason === "experiment_immature" ? "immature" : "observed";
  return { ...none, standardError: null, treatedMean: null, holdoutMean: null, pValue: null, maturity };
}

function tooFew({ people, units }: Group): boolean {
  return people < FEWEST_HELD_OUT || units < FEWEST_UNITS;
}

function difference(treated: Group, holdout: Group): MeanDifference & { method: string } {
  const clustered = treated.units < treated.people || holdout.units < holdout.people;
  const code = (way: string) => `experiment_${way}${clustered ? "_of_units" : ""}`;
  const everybody = [treated, holdout].every(({ members, covariateOf, people }) => {
    return covariateOf === members && people === members;
  });
  const adjusted = everybody ? adjustedDifference(treated, holdout) : null;
  if (adjusted && adjusted.error > 0) return { ...adjusted, method: code("adjusted") };
  return { ...differenceInMeans(meanOfUnits(treated), meanOfUnits(holdout)), method: code("difference") };
}

/** Score intervals where few people have or lack the outcome and every unit is one person. */
function boundsOfShares(treated: Group, holdout: Group, found: MeanDifference & { method: string }) {
  const fewest = Math.min(...[treated, holdout].flatMap(({ outcome, people }) => [outcome, people - outcome]));
  const solitary = treated.units === treated.people && holdout.units === holdout.people;
  if (fewest >= FEWEST_EVENTS || !solitary) return found;
  const { low, high } = differenceOfShares(shareOf(treated), shareOf(holdout));
  // Around the estimate that is published, which may be adjusted.
  const shift = found.difference - (treated.outcome / treated.people - holdout.outcome / holdout.people);
  return { low: low + shift, high: high + shift, method: "experiment_score_interval" };
}

function shareOf({ outcome, people }: Group) {
  return { events: outcome, n: people };
}

/** Means that stand for fewer than ten people with the outcome, or without it, are withheld, and the other one with them. */
function groupMeans(treated: Group, holdout: Group, isShare: boolean) {
  const small = isShare ? isSmallShare : isCarriedByFew;
  if (small(treated) || small(holdout)) return { treatedMean: null, holdoutMean: null };
  return { treatedMean: treated.outcome / treated.people, holdoutMean: holdout.outcome / holdout.people };
}

function isSmallShare({ outcome, people }: Group): boolean {
  return Math.min(outcome, people - outcome) < FEWEST_PEOPLE;
}

/** At least (sum of x) squared over the sum of x squared units have an outcome x other than 0 (Cauchy and Schwarz). */
function isCarriedByFew({ outcome, outcomeSquared }: Group): boolean {
  return !(outcome ** 2 >= FEWEST_PEOPLE * outcomeSquared) || outcome === 0;
}

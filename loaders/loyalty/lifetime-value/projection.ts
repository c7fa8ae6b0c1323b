import { ageEffect, cohortEffect, type AgeCohortFit } from "../../statistics/age-cohort-model.ts";
import type { Hazards } from "./hazards.ts";
import { POLICY_YEARS } from "./yearly-lives.ts";

/** Calendar years that a projection reaches. */
export const HORIZON = 30;

/** What a policy in force, `age` whole years old, still brings: by calendar year from now, per policy in force now. */
export interface Projection {
  /** Still in force at the end of each of the years, 1 first. */
  kept: Float64Array;
  /** Contribution in each of the years, not discounted. */
  contribution: Float64Array;
  /** Years in force, discounted: what 1 a year is worth. */
  annuity: number;
  /** Contribution of all years, discounted. */
  value: number;
}

export interface ProjectionInput {
  hazards: Hazards;
  model: AgeCohortFit | undefined;
  /** Whole policy years now. */
  age: number;
  /** Number of the cohort in the model. */
  cohort: number;
  discountRate: number;
  /** Added to the yearly probability of being given up; -0.01 is a point more retention. */
  givenUpShift?: number;
  /** Factors on leaving and on money in each calendar year, for intervals. */
  shocks?: Shocks;
}

export interface Shocks {
  leaving: Float64Array;
  money: Float64Array;
}

/**
 * Policies stand, on average, in the middle of their policy year: a calendar year has half of one policy year and half of the next.
 * Money comes in the middle of the calendar year. A policy in its first year has been won already, so its second year's money stands for it.
 */
export function project(input: ProjectionInput): Projection {
  const { hazards, model, age, cohort, discountRate, givenUpShift = 0, shocks } = input;
  const kept = new Float64Array(HORIZON + 1).fill(1);
  const contribution = new Float64Array(HORIZON);
  const means = model ? yearlyMeans(model, age, cohort) : new Float64Array(HORIZON);
  let [annuity, value, discount] = [0, 0, Math.sqrt(1 + discountRate)];
  for (let year = 0; year < HORIZON; year++) {
    const policyYear = Math.min(age + year, POLICY_YEARS - 2);
    const factor = shocks?.leaving[year] ?? 1;
    const stay = staying(hazards, policyYear, givenUpShift, factor);
    kept[year + 1] = kept[year]! * Math.sqrt(stay * staying(hazards, policyYear + 1, givenUpShift, factor));
    contribution[year] = kept[year]! * means[year]! * (shocks?.money[year] ?? 1);
    discount /= 1 + discountRate;
    annuity += kept[year]! * discount;
    value += contribution[year]! * discount;
  }
  return { kept, contribution, annuity, value };
}

/** Contribution of a policy in each of the calendar years, if it is in force. */
function yearlyMeans(model: AgeCohortFit, age: number, cohort: number): Float64Array {
  const ofCohort = cohortEffect(model, cohort);
  const meanAt = (policyYear: number) => ageEffect(model, Math.max(1, policyYear)) + ofCohort;
  const means = new Float64Array(HORIZON);
  for (let year = 0; year < HORIZON; year++) {
    const policyYear = Math.min(age + year, POLICY_YEARS - 2);
    means[year] = (meanAt(policyYear) + meanAt(policyYear + 1)) / 2;
  }
  return means;
}

function staying({ all, givenUp }: Hazards, year: number, shift: number, factor: number): number {
  const change = Math.max(-givenUp[year]! * factor, shift);
  return 1 - Math.min(1, Math.max(0, all[year]! * factor + change));
}

import type { Person, Product } from "./block.ts";

/** Gompertz hazard of death a year for people who pass underwriting, before their own frailty. */
export function deathRate(age: number, gender: Person["gender"]): number {
  return 0.000036 * Math.exp(0.092 * age) * (gender === "male" ? 1.25 : 0.75);
}

/** Age at death from a unit exponential draw, alive at `fromAge`: the Gompertz integral solved for its end. */
export function ageAtDeath(fromAge: number, gender: Person["gender"], frailty: number, draw: number): number {
  return ageAtEvent(fromAge, deathRate(0, gender) * frailty, 0.092, draw);
}

/** Age at a critical illness, in the same way. */
export function ageAtDiagnosis(fromAge: number, frailty: number, draw: number): number {
  return ageAtEvent(fromAge, morbidity("critical_illness", 0)[0] * frailty, 0.06, draw);
}

function ageAtEvent(fromAge: number, rateAtBirth: number, slope: number, draw: number): number {
  return Math.log(Math.exp(slope * fromAge) + (slope * draw) / rateAtBirth) / slope;
}

/** Claims other than death: how often a year at an age, and the mean claim over the sum assured. */
export function morbidity(product: Product, age: number): readonly [frequency: number, severity: number] {
  if (product === "health") return [0.1 * Math.exp(0.028 * (age - 40)), 0.085];
  if (product === "accident") return [0.022, 0.05];
  if (product === "critical_illness") return [0.0022 * Math.exp(0.06 * (age - 40)), 1];
  return [0, 0];
}

/**
 * Expected cost of a year's claims per unit at risk, as it is in truth for a person of mean frailty.
 * Products that pay at death have their hazard of death; the others frequency times severity.
 */
export function trueCost(product: Product, age: number, gender: Person["gender"]): number {
  if (product === "annuity") return 0;
  const [frequency, severity] = morbidity(product, age);
  return frequency > 0 ? frequency * severity : deathRate(age, gender);
}

const BAND_YEARS = 5;
const MARGIN = 1.01;

/** The insurer's own table: bands of five years, valued at their middle, with a margin and no frailty. */
export function tableCost(product: Product, age: number, gender: Person["gender"]): number {
  const middle = Math.floor(age / BAND_YEARS) * BAND_YEARS + (BAND_YEARS - 1) / 2;
  return MARGIN * trueCost(product, middle, gender);
}

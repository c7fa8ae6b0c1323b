import type { MeanWithError } from "./ratio-of-means.ts";

/**
 * What an experiment's group comes down to: sums over the units that were assigned, each of which holds one or more people. With units of one
 * person `people`, `peopleSquared` and `units` are the same.
 */
export interface UnitSums {
  units: number;
  /** Sum over units of their people, and of its square. */
  people: number;
  peopleSquared: number;
  /** Sum over units of their people's outcomes added up, of its square, and of its product with their people. */
  outcome: number;
  outcomeSquared: number;
  outcomePeople: number;
}

/** The same with what was known of people before they were assigned. */
export interface UnitSumsWithCovariate extends UnitSums {
  covariate: number;
  covariateSquared: number;
  covariatePeople: number;
  covariateOutcome: number;
}

export interface MeanOfUnits extends MeanWithError {
  /** Degrees of freedom of the error: units less one. */
  degrees: number;
}

/**
 * Mean per person with the standard error of a ratio of sums over units (Cochran 1977, eq. 6.13): g / (g - 1) times the sum of (s - m mean)^2 over
 * n^2, which is the sample variance over n when every unit is one person. The error is NaN for fewer than two units.
 */
export function meanOfUnits(sums: UnitSums): MeanOfUnits {
  const { units, people, peopleSquared, outcome, outcomeSquared, outcomePeople } = sums;
  const mean = outcome / people;
  const squares = outcomeSquared - 2 * mean * outcomePeople + mean ** 2 * peopleSquared;
  const error = units < 2 ? NaN : Math.sqrt((Math.max(0, squares) * units) / (units - 1)) / people;
  return { mean, error, degrees: units - 1 };
}

/** Two groups as one; what the second holds besides is left out. */
export function addUnitSums<Sums extends UnitSums>(first: Sums, second: Sums): Sums {
  const keys = Object.keys(first) as (keyof Sums)[];
  return Object.fromEntries(keys.map((key) => [key, Number(first[key]) + Number(second[key])])) as unknown as Sums;
}

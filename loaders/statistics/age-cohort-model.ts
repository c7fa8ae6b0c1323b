import { CholeskyDecomposition, Matrix } from "ml-matrix";
import { lowerFactor } from "./parameter-draws.ts";

/** Mean of a group that is `age` periods old and began in `cohort`, over `weight` members. */
export interface AgeCohortCell {
  age: number;
  cohort: number;
  weight: number;
  mean: number;
}

export interface AgeCohortFit {
  /** Effects by age 0, 1, ... up to the oldest seen. */
  ages: Float64Array;
  /** Effects by cohort, by its number. */
  cohorts: Map<number, number>;
  /** Position of each cohort's effect behind those of the ages in `factor`. */
  positions: Map<number, number>;
  /** Lower triangular; times a standard normal draw it is a draw of the estimates' error. */
  factor: number[][];
}

/** Members after which a cohort's own effect has half of its weight, and by which neighbouring ages are drawn together. */
const SHRINKAGE = 100;
const SMOOTHNESS = 100;

/**
 * Means as an effect of age and one of cohort, by weighted least squares. Cohort effects are drawn towards zero (Bühlmann and Straub
 * 1970), and effects of neighbouring ages beyond the first three towards each other (Whittaker 1923, first differences). The error is
 * that of the cells around the fit, so that what moves whole cells counts as error.
 *
 * @returns null without cells of positive weight
 */
export function fitAgeCohort(cells: readonly AgeCohortCell[]): AgeCohortFit | null {
  const used = cells.filter(({ weight }) => weight > 0);
  if (used.length === 0) return null;
  const ages = Math.max(...used.map(({ age }) => age)) + 1;
  const cohorts = [...new Set(used.map(({ cohort }) => cohort))].sort((a, b) => a - b);
  const positions = new Map(cohorts.map((cohort, i) => [cohort, ages + i]));
  const { matrix, right } = normalEquations(used, ages, positions);
  const cholesky = new CholeskyDecomposition(matrix);
  const effects = cholesky.solve(Matrix.columnVector(right)).to1DArray();
  const scale = Math.sqrt(residualVariance(used, effects, positions));
  const factor = lowerFactor(cholesky.solve(Matrix.eye(right.length)).to2DArray());
  return {
    ages: Float64Array.from(effects.slice(0, ages)),
    cohorts: new Map(cohorts.map((cohort) => [cohort, effects[positions.get(cohort)!]!])),
    positions,
    factor: factor.map((row) => row.map((entry) => scale * entry)),
  };
}

function normalEquations(cells: readonly AgeCohortCell[], ages: number, positions: Map<number, number>) {
  const size = ages + positions.size;
  const matrix = Matrix.zeros(size, size);
  const right = Array.from({ length: size }, () => 0);
  const add = (i: number, j: number, value: number) => matrix.set(i, j, matrix.get(i, j) + value);
  for (const { age, cohort, weight, mean } of cells) {
    const position = positions.get(cohort)!;
    for (const [i, j] of [
      [age, age],
      [age, position],
      [position, age],
      [position, position],
    ] as const)
      add(i, j, weight);
    right[age]! += weight * mean;
    right[position]! += weight * mean;
  }
  for (const position of positions.values()) add(position, position, SHRINKAGE);
  for (let age = 0; age + 1 < ages; age++) {
    // The first three differ by nature (acquisition, early leaving); a little holds ages without data.
    const tie = age < 3 ? 1e-3 : SMOOTHNESS;
    add(age, age, tie);
    add(age + 1, age + 1, tie);
    add(age, age + 1, -tie);
    add(age + 1, age, -tie);
  }
  return { matrix, right };
}

function residualVariance(cells: readonly AgeCohortCell[], effects: number[], positions: Map<number, number>): number {
  const sum = cells.reduce((all, { age, cohort, weight, mean }) => {
    return all + weight * (mean - effects[age]! - effects[positions.get(cohort)!]!) ** 2;
  }, 0);
  return sum / Math.max(1, cells.length - effects.length / 2);
}

/** The mean expected at an age of a cohort; the oldest age's effect holds beyond it, and cohorts never seen have none of their own. */
export function ageCohortMean(fit: AgeCohortFit, age: number, cohort: number): number {
  return ageEffect(fit, age) + cohortEffect(fit, cohort);
}

export function ageEffect({ ages }: AgeCohortFit, age: number): number {
  return ages[Math.min(age, ages.length - 1)]!;
}

export function cohortEffect({ cohorts }: AgeCohortFit, cohort: number): number {
  return cohorts.get(cohort) ?? 0;
}

/** The fit with its effects moved by their error, for intervals: `normal` gives standard normal draws. */
export function drawAgeCohort(fit: AgeCohortFit, normal: () => number): AgeCohortFit {
  const draws = fit.factor.map(() => normal());
  const error = fit.factor.map((row, i) => row.slice(0, i + 1).reduce((sum, entry, j) => sum + entry * draws[j]!, 0));
  return {
    ...fit,
    ages: fit.ages.map((effect, age) => effect + error[age]!),
    cohorts: new Map(
      Array.from(fit.cohorts, ([cohort, effect]) => [cohort, effect + error[fit.positions.get(cohort)!]!]),
    ),
  };
}

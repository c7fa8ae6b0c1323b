import type { UnitSumsWithCovariate } from "../../../loaders/statistics/unit-sums.ts";

/** Sums over units that hold so many people each, in the order of the people; the covariate is 0 when left out. */
export function unitSumsOf(
  outcomes: readonly number[],
  peoplePerUnit = 1,
  covariates: readonly number[] = outcomes.map(() => 0),
): UnitSumsWithCovariate {
  const units = Math.ceil(outcomes.length / peoplePerUnit);
  const sums = Array.from({ length: units }, (_, unit) => {
    const of = (values: readonly number[]) =>
      values.slice(unit * peoplePerUnit, (unit + 1) * peoplePerUnit).reduce((sum, value) => sum + value, 0);
    return { m: of(outcomes.map(() => 1)), y: of(outcomes), x: of(covariates) };
  });
  const total = (of: (unit: { m: number; y: number; x: number }) => number) =>
    sums.reduce((sum, unit) => sum + of(unit), 0);
  return {
    units,
    people: total(({ m }) => m),
    peopleSquared: total(({ m }) => m * m),
    outcome: total(({ y }) => y),
    outcomeSquared: total(({ y }) => y * y),
    outcomePeople: total(({ y, m }) => y * m),
    covariate: total(({ x }) => x),
    covariateSquared: total(({ x }) => x * x),
    covariatePeople: total(({ x, m }) => x * m),
    covariateOutcome: total(({ x, y }) => x * y),
  };
}

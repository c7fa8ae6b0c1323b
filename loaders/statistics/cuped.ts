import { differenceInMeans, type MeanDifference } from "./difference-in-means.ts";
import { meanOfUnits, type UnitSums, type UnitSumsWithCovariate } from "./unit-sums.ts";

export interface AdjustedDifference extends MeanDifference {
  /** What a unit of the covariate brings in outcome. */
  slope: number;
  /** Share of the variance of the plain difference that the adjustment takes away; below 0 where chance made it add some. */
  reduction: number;
}

/**
 * Difference in means, first less second, with what was known before assignment taken out (Deng, Xu, Kohavi and Walker 2013, eq. 5 and 6): the outcome
 * less slope times covariate. The slope is of units about the mean of their own group, pooled over both, so that it owes nothing to the effect. Null when
 * the covariate does not vary.
 */
export function adjustedDifference(
  first: UnitSumsWithCovariate,
  second: UnitSumsWithCovariate,
): AdjustedDifference | null {
  const [a, b] = [crossProducts(first), crossProducts(second)];
  const slope = (a.crossed + b.crossed) / (a.squared + b.squared);
  if (!Number.isFinite(slope)) return null;
  const plain = differenceInMeans(meanOfUnits(first), meanOfUnits(second));
  const adjusted = differenceInMeans(
    meanOfUnits(lessCovariate(first, slope)),
    meanOfUnits(lessCovariate(second, slope)),
  );
  return { ...adjusted, slope, reduction: 1 - (adjusted.error / plain.error) ** 2 };
}

/** Sums over units of (x - m mean)^2 and of (x - m mean)(y - m mean). */
function crossProducts(sums: UnitSumsWithCovariate) {
  const { people, peopleSquared, outcome, outcomePeople } = sums;
  const x = sums.covariate / people;
  const y = outcome / people;
  return {
    squared: sums.covariateSquared - 2 * x * sums.covariatePeople + x * x * peopleSquared,
    crossed: sums.covariateOutcome - y * sums.covariatePeople - x * outcomePeople + x * y * peopleSquared,
  };
}

/** Sums of the outcome less slope times covariate. */
function lessCovariate(sums: UnitSumsWithCovariate, slope: number): UnitSums {
  return {
    units: sums.units,
    people: sums.people,
    peopleSquared: sums.peopleSquared,
    outcome: sums.outcome - slope * sums.covariate,
    outcomeSquared: sums.outcomeSquared - 2 * slope * sums.covariateOutcome + slope ** 2 * sums.covariateSquared,
    outcomePeople: sums.outcomePeople - slope * sums.covariatePeople,
  };
}

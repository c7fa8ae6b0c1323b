import { entropyBalancing } from "../../../statistics/entropy-balancing.ts";
import { holm } from "../../../statistics/holm.ts";
import { meanWithError, momentsOf } from "../../../statistics/moments.ts";
import { standardisedDifference } from "../../../statistics/standardised-difference.ts";
import { differenceOfMeans, weightedMean, type Difference } from "../../../statistics/weighted-difference.ts";
import { covariatesOf, type Covariate } from "./covariates.ts";
import type { WonCustomers } from "./won-customers.ts";

/** Referred customers, and those won by advertising weighted so that they are alike in every covariate. */
export interface MatchedCohorts {
  referred: number[];
  advertised: number[];
  /** A weight for each of those won by advertising, adding up to 1. */
  weights: Float64Array;
  effective: number;
  balance: Balance[];
  /** Differences in what the source cannot have caused, and the smallest p-value among them, corrected (Holm). */
  placebos: { name: string; difference: Difference }[];
  smallestPlaceboP: number | null;
}

/** Means of a covariate and its standardised differences before and after weighting. */
export interface Balance {
  name: string;
  level: string | null;
  /** Whether the weights were chosen on it. */
  isBalanced: boolean;
  referred: number;
  advertised: number;
  weighted: number;
  before: number;
  after: number;
}

/** The two cohorts, or null when no weights can make them alike. */
export function matchCohorts(customers: WonCustomers): MatchedCohorts | null {
  const isTreated = Uint8Array.from(customers.source, (source) => (source === "referral" ? 1 : 0));
  const positions = [...isTreated.keys()];
  const referred = positions.filter((i) => isTreated[i] === 1);
  const advertised = positions.filter((i) => isTreated[i] === 0);
  const covariates = covariatesOf(customers, isTreated);
  const target = Float64Array.from(covariates, ({ values }) => meanAt(values, referred));
  const rows = advertised.map((i) => Float64Array.from(covariates, ({ values }) => values[i]!));
  const { weights, converged, effective } = entropyBalancing(rows, target);
  if (!converged) return null;
  const cohorts = { referred, advertised, weights };
  const held = Object.entries(customers.heldOut).map(([name, values]) => ({ name, level: null, values }));
  const balance = [
    ...covariates.map((covariate) => balanceOf(covariate, cohorts, true)),
    ...held.filter(isKnown).map((covariate) => balanceOf(covariate, cohorts, false)),
  ];
  return { ...cohorts, effective, balance, ...placebosOf(customers, cohorts) };
}

type Cohorts = Pick<MatchedCohorts, "referred" | "advertised" | "weights">;

/** The difference in an outcome, referred less weighted advertised, and as it is without weights. */
export function differencesIn(outcome: Float64Array, { referred, advertised, weights }: Cohorts) {
  const first = meanWithError(momentsOf(outcome, referred));
  const plain = meanWithError(momentsOf(outcome, advertised));
  const second = weightedMean(
    advertised.map((i) => outcome[i]!),
    weights,
  );
  return { first, second, plain, matched: differenceOfMeans(first, second), raw: differenceOfMeans(first, plain) };
}

function placebosOf(customers: WonCustomers, cohorts: Cohorts) {
  const placebos = Object.entries(customers.placebos)
    .filter(([, values]) => isKnown({ values }))
    .map(([name, values]) => ({ name, difference: differencesIn(values, cohorts).matched }));
  const corrected = holm(placebos.map(({ difference }) => difference.pValue));
  return { placebos, smallestPlaceboP: corrected.length > 0 ? Math.min(...corrected) : null };
}

function balanceOf({ name, level, values }: Covariate, cohorts: Cohorts, isBalanced: boolean): Balance {
  const { referred, advertised, weights } = cohorts;
  const [a, b] = [momentsOf(values, referred), momentsOf(values, advertised)];
  const weighted = weightedMean(
    advertised.map((i) => values[i]!),
    weights,
  );
  const [first, second] = [a, b].map(({ n, sum, sumOfSquares }) => ({
    mean: sum / n,
    variance: Math.max(0, sumOfSquares / n - (sum / n) ** 2),
  }));
  const variances = { first: first!.variance, second: second!.variance };
  const means = { referred: first!.mean, advertised: second!.mean, weighted: weighted.mean };
  const before = standardisedDifference(first!, second!, variances);
  return { name, level, isBalanced, ...means, before, after: standardisedDifference(first!, weighted, variances) };
}

/** Whether a trait is known of some and varies at all. */
function isKnown({ values }: { values: Float64Array }): boolean {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length > 0 && known.some((value) => value !== known[0]);
}

function meanAt(values: Float64Array, positions: readonly number[]): number {
  return positions.reduce((sum, i) => sum + values[i]!, 0) / positions.length;
}

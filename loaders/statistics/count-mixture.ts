export interface CountRows {
  /** By kind of event and row. */
  counts: readonly ArrayLike<number>[];
  /** Time that a row's events were counted over, above 0. */
  exposure: ArrayLike<number>;
  /** A trait by row, from 0 to levels - 1; -1 where it is not known. */
  codes: ArrayLike<number>;
  levels: number;
}

export interface CountMixture {
  /** Shares of the groups. */
  weights: Float64Array;
  /** groups x kinds of event: events in a unit of time. */
  rates: Float64Array;
  /** groups x levels. */
  chances: Float64Array;
}

export interface CountMixtureOptions {
  /** Most rounds, 50 by default. */
  iterations?: number;
  /** The rounds end when the log likelihood of a row grows by less; 1e-4 by default. */
  tolerance?: number;
}

/** Half an event in half a unit of time, and half a row a level, hold rates and chances off 0. */
const HALF = 0.5;

/**
 * Mixture of groups in which events of each kind come by chance at the group's rate (Poisson) and a trait has the group's chances, apart from one another (local
 * independence), by expectation and maximisation (Dempster, Laird and Rubin 1977) from given groups. Null where a group dies out.
 *
 * @param labels groups to begin from, by row
 */
export function countMixture(
  rows: CountRows,
  labels: ArrayLike<number>,
  groups: number,
  { iterations = 50, tolerance = 1e-4 }: CountMixtureOptions = {},
): CountMixture | null {
  const n = labels.length;
  const shares = new Float64Array(n * groups);
  for (let row = 0; row < n; row++) shares[row * groups + labels[row]!] = 1;
  let before = -Infinity;
  for (let iteration = 0; ; iteration++) {
    const model = estimated(rows, shares, groups);
    if (model.weights.some((weight) => weight * n < 1)) return null;
    const logLikelihood = fillShares(rows, model, shares);
    if (iteration + 1 >= iterations || logLikelihood - before < tolerance * n) return model;
    before = logLikelihood;
  }
}

/** The likeliest group of each row. */
export function likeliestOfCounts(rows: CountRows, model: CountMixture): Uint8Array {
  const terms = termsOf(rows, model);
  const logs = new Float64Array(model.weights.length);
  return Uint8Array.from({ length: rows.exposure.length }, (_, row) => {
    fillLogs(rows, terms, row, logs);
    return logs.indexOf(Math.max(...logs));
  });
}

function estimated({ counts, exposure, codes, levels }: CountRows, shares: Float64Array, groups: number): CountMixture {
  const kinds = counts.length;
  const [sizes, times] = [new Float64Array(groups), new Float64Array(groups)];
  const events = new Float64Array(groups * kinds);
  const known = new Float64Array(groups * levels).fill(HALF);
  for (let row = 0; row < exposure.length; row++) {
    for (let group = 0; group < groups; group++) {
      const share = shares[row * groups + group]!;
      if (share < 1e-9) continue;
      sizes[group]! += share;
      times[group]! += share * exposure[row]!;
      for (let kind = 0; kind < kinds; kind++) events[group * kinds + kind]! += share * counts[kind]![row]!;
      if (codes[row]! >= 0) known[group * levels + codes[row]!]! += share;
    }
  }
  const sums = sizes.map((_, group) => known.subarray(group * levels, (group + 1) * levels).reduce((a, b) => a + b, 0));
  return {
    weights: sizes.map((size) => size / exposure.length),
    rates: events.map((sum, at) => (sum + HALF) / (times[Math.floor(at / kinds)]! + HALF)),
    chances: known.map((sum, at) => sum / sums[Math.floor(at / levels)]!),
  };
}

interface Terms {
  groups: number;
  weights: Float64Array;
  /** Sum of a group's rates: what a unit of time without any event costs. */
  totals: Float64Array;
  logRates: Float64Array;
  logChances: Float64Array;
}

function termsOf({ counts }: CountRows, { weights, rates, chances }: CountMixture): Terms {
  const kinds = counts.length;
  const totals = weights.map((_, group) =>
    rates.subarray(group * kinds, (group + 1) * kinds).reduce((sum, rate) => sum + rate, 0),
  );
  const [logRates, logChances] = [rates.map(Math.log), chances.map(Math.log)];
  return { groups: weights.length, weights: weights.map(Math.log), totals, logRates, logChances };
}

/** By group, logarithm of its weight times how likely it makes the row, up to what all groups share. */
function fillLogs({ counts, exposure, codes, levels }: CountRows, terms: Terms, row: number, into: Float64Array): void {
  const kinds = counts.length;
  for (let group = 0; group < terms.groups; group++) {
    let log = terms.weights[group]! - terms.totals[group]! * exposure[row]!;
    for (let kind = 0; kind < kinds; kind++) log += counts[kind]![row]! * terms.logRates[group * kinds + kind]!;
    if (codes[row]! >= 0) log += terms.logChances[group * levels + codes[row]!]!;
    into[group] = log;
  }
}

/** How likely each row belongs to each group; gives the log likelihood up to a constant. */
function fillShares(rows: CountRows, model: CountMixture, shares: Float64Array): number {
  const terms = termsOf(rows, model);
  const { groups } = terms;
  const logs = new Float64Array(groups);
  let logLikelihood = 0;
  for (let row = 0; row < rows.exposure.length; row++) {
    fillLogs(rows, terms, row, logs);
    const largest = Math.max(...logs);
    let sum = 0;
    for (let group = 0; group < groups; group++) sum += shares[row * groups + group] = Math.exp(logs[group]! - largest);
    for (let group = 0; group < groups; group++) shares[row * groups + group]! /= sum;
    logLikelihood += largest + Math.log(sum);
  }
  return logLikelihood;
}

import gammaln from "@stdlib/math-base-special-gammaln";

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
  /** groups x kinds of event: events in a unit of time of an average row. */
  rates: Float64Array;
  /** How alike the rows of each group are: shape of the gamma factor, of mean 1, that a row's rates have in common. */
  shapes: Float64Array;
  /** groups x levels. */
  chances: Float64Array;
}

/** Events of all kinds by row. */
export function totalsOf({ counts, exposure }: CountRows): Float64Array {
  return Float64Array.from({ length: exposure.length }, (_, row) => counts.reduce((sum, kind) => sum + kind[row]!, 0));
}

/** A function of whole numbers from 0 to the largest total. */
export function byTotal(totals: Float64Array, value: (total: number) => number): Float64Array {
  const most = totals.reduce((largest, total) => Math.max(largest, total), 0);
  return Float64Array.from({ length: most + 1 }, (_, total) => value(total));
}

/** Rates of all kinds together, by group. */
export function sumsOf({ weights, rates }: CountMixture, kinds: number): Float64Array {
  return weights.map((_, group) => sumOf(rates, group, kinds));
}

export function sumOf(values: Float64Array, group: number, width: number): number {
  return values.subarray(group * width, (group + 1) * width).reduce((sum, value) => sum + value, 0);
}

/** What a mixture makes of rows, worked out once for all of them. */
export interface CountTerms {
  groups: number;
  weights: Float64Array;
  shapes: Float64Array;
  sums: Float64Array;
  /** By group and total of events: the part of the logarithm that the exposure has no part in. */
  ofTotals: Float64Array[];
  logRates: Float64Array;
  logChances: Float64Array;
}

export function termsOf({ counts }: CountRows, totals: Float64Array, model: CountMixture): CountTerms {
  const { weights, rates, chances, shapes } = model;
  const ofTotals = Array.from(shapes, (shape) =>
    byTotal(totals, (total) => gammaln(total + shape) - gammaln(shape) + shape * Math.log(shape)),
  );
  return {
    groups: weights.length,
    weights: weights.map(Math.log),
    shapes,
    sums: sumsOf(model, counts.length),
    ofTotals,
    logRates: rates.map(Math.log),
    logChances: chances.map(Math.log),
  };
}

/** By group, logarithm of its weight times how likely it makes the row, up to what all groups share. */
export function fillLogs(
  { counts, exposure, codes, levels }: CountRows,
  totals: Float64Array,
  terms: CountTerms,
  row: number,
  into: Float64Array,
): void {
  const kinds = counts.length;
  for (let group = 0; group < terms.groups; group++) {
    const [shape, total] = [terms.shapes[group]!, totals[row]!];
    let log = terms.weights[group]! + terms.ofTotals[group]![total]!;
    log -= (total + shape) * Math.log(shape + terms.sums[group]! * exposure[row]!);
    for (let kind = 0; kind < kinds; kind++) log += counts[kind]![row]! * terms.logRates[group * kinds + kind]!;
    if (codes[row]! >= 0) log += terms.logChances[group * levels + codes[row]!]!;
    into[group] = log;
  }
}

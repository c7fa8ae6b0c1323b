/** What a triangle of cumulative amounts is completed to. */
export interface ChainLadder {
  /** Growth from one column to the next. */
  factors: Float64Array;
  /** Variance of that growth, per unit of what it grows from. */
  variances: Float64Array;
  ultimates: Float64Array;
  /** What is still to come, and the root of its mean squared error of prediction, by row. */
  toCome: Float64Array;
  errors: Float64Array;
  total: { toCome: number; error: number };
}

/**
 * Completes a run-off triangle by the chain ladder, with Mack's distribution-free standard errors (Mack 1993, ASTIN Bulletin 23: theorem 3 and its
 * corollary; the last variance by his rule). A column in which nothing stands yet grows by 1: nothing can be learnt from it.
 *
 * @param triangle cumulative amounts, oldest row first; each row holds what is known of it, the first all columns, no later row more than the one
 *   before it
 */
export function chainLadder(triangle: readonly ArrayLike<number>[]): ChainLadder {
  const columns = triangle[0]?.length ?? 0;
  const bases = new Float64Array(Math.max(0, columns - 1));
  const factors = bases.map((_, k) => growthOf(triangle, k, bases));
  const variances = variancesOf(triangle, factors);
  const full = triangle.map((row) => completed(row, factors));
  const ultimates = Float64Array.from(full, (row) => row[columns - 1] ?? 0);
  const toCome = ultimates.map((ultimate, i) => ultimate - (triangle[i]![triangle[i]!.length - 1] ?? 0));
  const relative = factors.map((factor, k) => (factor === 0 ? 0 : variances[k]! / factor ** 2));
  const errors = ultimates.map((_, i) => Math.sqrt(ownError(full[i]!, triangle[i]!.length, relative, bases)));
  const error = Math.sqrt(totalVariance(triangle, ultimates, errors, relative, bases));
  return { factors, variances, ultimates, toCome, errors, total: { toCome: sumOf(toCome), error } };
}

/** Growth of column k in rows that are known beyond it; notes what it grew from. */
function growthOf(triangle: readonly ArrayLike<number>[], k: number, bases: Float64Array): number {
  let grown = 0;
  for (const row of triangle) {
    if (row.length <= k + 1) continue;
    bases[k] = bases[k]! + row[k]!;
    grown += row[k + 1]!;
  }
  return bases[k]! > 0 ? grown / bases[k]! : 1;
}

/** By rows around the factor, and for the last column min(s4/s2, s2, s) of the two before it. */
function variancesOf(triangle: readonly ArrayLike<number>[], factors: Float64Array): Float64Array {
  const variances = new Float64Array(factors.length);
  for (let k = 0; k < factors.length; k++) {
    const rows = triangle.filter((row) => row.length > k + 1 && row[k]! > 0);
    if (rows.length > 1) {
      const squares = rows.reduce((sum, row) => sum + row[k]! * (row[k + 1]! / row[k]! - factors[k]!) ** 2, 0);
      variances[k] = squares / (rows.length - 1);
    } else if (k > 1) {
      const [before, earlier] = [variances[k - 1]!, variances[k - 2]!];
      variances[k] = Math.min(earlier > 0 ? before ** 2 / earlier : 0, before, earlier);
    } else variances[k] = k > 0 ? variances[k - 1]! : 0;
  }
  return variances;
}

function completed(row: ArrayLike<number>, factors: Float64Array): Float64Array {
  const full = new Float64Array(factors.length + 1);
  for (let k = 0; k < full.length; k++) full[k] = k < row.length ? row[k]! : full[k - 1]! * factors[k - 1]!;
  return full;
}

/** Mack 1993, theorem 3. */
function ownError(full: Float64Array, known: number, relative: Float64Array, bases: Float64Array): number {
  let sum = 0;
  for (let k = known - 1; k < relative.length; k++)
    if (full[k]! > 0 && bases[k]! > 0) sum += relative[k]! * (1 / full[k]! + 1 / bases[k]!);
  return full[full.length - 1]! ** 2 * sum;
}

/** Mack 1993, corollary: rows share the factors, and so their errors. */
function totalVariance(
  triangle: readonly ArrayLike<number>[],
  ultimates: Float64Array,
  errors: Float64Array,
  relative: Float64Array,
  bases: Float64Array,
): number {
  let variance = 0;
  let younger = sumOf(ultimates);
  triangle.forEach((row, i) => {
    younger -= ultimates[i]!;
    let shared = 0;
    for (let k = row.length - 1; k < relative.length; k++) if (bases[k]! > 0) shared += (2 * relative[k]!) / bases[k]!;
    variance += errors[i]! ** 2 + ultimates[i]! * younger * shared;
  });
  return variance;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

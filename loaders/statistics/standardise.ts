/** How columns were brought to mean 0 and standard deviation 1. */
export interface Standardisation {
  means: Float64Array;
  /** Standard deviations over n, not n - 1; 1 for a column that does not vary. */
  scales: Float64Array;
}

/**
 * Mean and standard deviation by column, as scikit-learn's StandardScaler takes them. Missing values (NaN) are passed over; a column without any value has
 * mean 0.
 *
 * @param columns one array a feature, finite or NaN
 */
export function standardisation(columns: readonly ArrayLike<number>[]): Standardisation {
  const means = Float64Array.from(columns, (values) => meanOf(values, (value) => value) ?? 0);
  const scales = Float64Array.from(columns, (values, j) => {
    const scale = Math.sqrt(meanOf(values, (value) => (value - means[j]!) ** 2) ?? 0);
    // Rounding leaves a constant column a little spread.
    return scale > 1e-12 * Math.abs(means[j]!) ? scale : 1;
  });
  return { means, scales };
}

function meanOf(values: ArrayLike<number>, of: (value: number) => number): number | null {
  let [sum, n] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    sum += of(values[i]!);
    n++;
  }
  return n > 0 ? sum / n : null;
}

/** Standardised rows: rows x columns, row by row. A missing value (NaN) stands at the mean. */
export function standardisedRows(
  columns: readonly ArrayLike<number>[],
  { means, scales }: Standardisation,
): Float64Array {
  const rows = columns[0]?.length ?? 0;
  const standardised = new Float64Array(rows * columns.length);
  columns.forEach((values, j) => {
    for (let i = 0, at = j; i < rows; i++, at += columns.length) {
      const value = (values[i]! - means[j]!) / scales[j]!;
      if (value === value) standardised[at] = value;
    }
  });
  return standardised;
}

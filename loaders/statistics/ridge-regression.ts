import { choleskyFactor, choleskySolve } from "./cholesky.ts";

/**
 * Least squares with an intercept and a penalty on each squared coefficient but the intercept's (Hoerl and Kennard 1970): intercept first. Null for no rows,
 * and where predictors hang together and nothing is penalised.
 *
 * @param predictors rows x columns, row by row
 * @param ridge at least 0
 */
export function ridgeRegression(
  predictors: Float64Array,
  columns: number,
  outcome: ArrayLike<number>,
  ridge: number,
): Float64Array | null {
  if (outcome.length === 0) return null;
  const size = columns + 1;
  const gram = new Float64Array(size * size);
  const right = new Float64Array(size);
  for (let row = 0; row < outcome.length; row++) addRow(gram, right, predictors, row, columns, outcome[row]!);
  for (let j = 1; j < size; j++) gram[j * size + j]! += ridge;
  const factor = choleskyFactor(gram, size);
  return factor && choleskySolve(factor, size, right);
}

/** Adds a row to the lower half of the sums of products, the intercept's first. */
function addRow(
  gram: Float64Array,
  right: Float64Array,
  predictors: Float64Array,
  row: number,
  columns: number,
  outcome: number,
): void {
  const size = columns + 1;
  const start = row * columns;
  gram[0]! += 1;
  right[0]! += outcome;
  for (let j = 0; j < columns; j++) {
    const value = predictors[start + j]!;
    const at = (j + 1) * size;
    gram[at]! += value;
    right[j + 1]! += value * outcome;
    for (let k = 0; k <= j; k++) gram[at + k + 1]! += value * predictors[start + k]!;
  }
}

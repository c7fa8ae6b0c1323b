import { indicatorGram } from "./indicator-gram.ts";

/** A column that is left with less than this share of its own squared length, once the columns before it have explained it, says nothing new. */
const OWN_SHARE = 1e-9;

/**
 * Positions of the columns that the intercept and the columns before them do not determine, ascending (Cholesky's factor of X'X, column by
 * column).
 *
 * @param predictors rows x columns, row by row, without the intercept
 * @param weights by row; rows of weight 0 do not count; 1 each when left out
 */
export function independentColumns(predictors: Float64Array, columns: number, weights?: ArrayLike<number>): number[] {
  const size = columns + 1;
  const gram = indicatorGram(predictors, columns, weights);
  const factor = new Float64Array(size * size);
  const kept: number[] = [];
  for (let j = 0; j < size; j++) {
    let own = gram[j * size + j]!;
    for (const k of kept) {
      let sum = gram[j * size + k]!;
      for (const m of kept) {
        if (m >= k) break;
        sum -= factor[j * size + m]! * factor[k * size + m]!;
      }
      const entry = sum / factor[k * size + k]!;
      factor[j * size + k] = entry;
      own -= entry ** 2;
    }
    if (!(own > OWN_SHARE * gram[j * size + j]!)) continue;
    factor[j * size + j] = Math.sqrt(own);
    kept.push(j);
  }
  return kept.filter((j) => j > 0).map((j) => j - 1);
}

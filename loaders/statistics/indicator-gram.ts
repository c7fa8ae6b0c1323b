/**
 * Lower half of X'WX with the intercept first, passing over zeros, as columns of indicators are mostly zero.
 *
 * @param predictors rows x columns, row by row, without the intercept
 * @param weights by row; rows of weight 0 are passed over; 1 each when left out
 */
export function indicatorGram(predictors: Float64Array, columns: number, weights?: ArrayLike<number>): Float64Array {
  const size = columns + 1;
  const gram = new Float64Array(size * size);
  const at = new Int32Array(size);
  const value = new Float64Array(size).fill(1);
  for (let row = 0, from = 0; from < predictors.length; row++, from += columns) {
    const weight = weights ? weights[row]! : 1;
    if (weight === 0) continue;
    let length = 1;
    for (let j = 0; j < columns; j++) {
      const here = predictors[from + j]!;
      if (here === 0) continue;
      at[length] = j + 1;
      value[length++] = here;
    }
    for (let a = 0; a < length; a++) {
      const scaled = weight * value[a]!;
      for (let b = 0; b <= a; b++) gram[at[a]! * size + at[b]!]! += scaled * value[b]!;
    }
  }
  return gram;
}

/** Squared Euclidean distance between a row of `a` and a row of `b`, both row by row with as many columns. */
export function squaredDistance(a: Float64Array, row: number, b: Float64Array, other: number, columns: number): number {
  let sum = 0;
  for (let j = row * columns, l = other * columns, end = j + columns; j < end; j++, l++) {
    const difference = a[j]! - b[l]!;
    sum += difference * difference;
  }
  return sum;
}

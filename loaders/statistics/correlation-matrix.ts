/**
 * Weighted correlations of columns that stand side by side in rows.
 *
 * @param data rows x size, row by row, without gaps
 * @param weights by row, zero or more
 * @returns size x size, row by row; a column without variance has 0 throughout, also on the diagonal
 */
export function weightedCorrelation(data: Float64Array, size: number, weights: ArrayLike<number>): Float64Array {
  const products = new Float64Array(size * size);
  const sums = new Float64Array(size);
  const rows = size === 0 ? [] : countedRows(data.length / size, weights);
  let total = 0;
  for (let i = 0; i < rows.length; i += 4) {
    total += addFourRows(data, weights, rows.slice(i, i + 4), { products, sums });
  }
  return correlationOf(products, sums, total);
}

function countedRows(rows: number, weights: ArrayLike<number>): number[] {
  const counted: number[] = [];
  for (let row = 0; row < rows; row++) if (weights[row] !== 0) counted.push(row);
  return counted;
}

/** Adds up to four rows at once, since reading and writing the sums takes longer than the products; gives the rows' weight. */
function addFourRows(
  data: Float64Array,
  weights: ArrayLike<number>,
  rows: readonly number[],
  { products, sums }: { products: Float64Array; sums: Float64Array },
): number {
  const size = sums.length;
  const [a, b = a, c = a, d = a] = rows as [number, number?, number?, number?];
  const [startA, startB, startC, startD] = [a * size, b * size, c * size, d * size];
  const weightA = weights[a]!;
  const weightB = rows.length > 1 ? weights[b]! : 0;
  const weightC = rows.length > 2 ? weights[c]! : 0;
  const weightD = rows.length > 3 ? weights[d]! : 0;
  for (let i = 0; i < size; i++) {
    const valueA = weightA * data[startA + i]!;
    const valueB = weightB * data[startB + i]!;
    const valueC = weightC * data[startC + i]!;
    const valueD = weightD * data[startD + i]!;
    sums[i] = sums[i]! + valueA + valueB + valueC + valueD;
    const row = i * size;
    for (let j = 0; j <= i; j++) {
      products[row + j] =
        products[row + j]! +
        valueA * data[startA + j]! +
        valueB * data[startB + j]! +
        valueC * data[startC + j]! +
        valueD * data[startD + j]!;
    }
  }
  return weightA + weightB + weightC + weightD;
}

/** Correlations from weighted sums and sums of products (lower half), in place. */
function correlationOf(products: Float64Array, sums: Float64Array, total: number): Float64Array {
  const size = sums.length;
  const spread = Float64Array.from(sums, (sum, i) => {
    const square = products[i * size + i]!;
    const variance = square - (sum * sum) / total;
    return variance > 1e-10 * square ? Math.sqrt(variance) : 0;
  });
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const scale = spread[i]! * spread[j]!;
      const covariance = products[i * size + j]! - (sums[i]! * sums[j]!) / total;
      const value = scale === 0 ? 0 : i === j ? 1 : covariance / scale;
      products[i * size + j] = products[j * size + i] = value;
    }
  }
  return products;
}

/** The same where answers are missing (NaN): each correlation from the rows that have both columns. The matrix need not be positive definite. */
export function pairwiseCorrelation(data: Float64Array, size: number, weights: ArrayLike<number>): Float64Array {
  const rows = size === 0 ? 0 : data.length / size;
  const columns = Array.from({ length: size }, (_, j) =>
    Float64Array.from({ length: rows }, (_, i) => data[i * size + j]!),
  );
  const correlation = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      correlation[i * size + j] = correlation[j * size + i] = pairCorrelation(columns[i]!, columns[j]!, weights);
    }
  }
  return correlation;
}

function pairCorrelation(a: Float64Array, b: Float64Array, weights: ArrayLike<number>): number {
  let [total, sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < a.length; row++) {
    const [left, right] = [a[row]!, b[row]!];
    if (Number.isNaN(left) || Number.isNaN(right)) continue;
    const weight = weights[row]!;
    total += weight;
    sumA += weight * left;
    sumB += weight * right;
    squareA += weight * left * left;
    squareB += weight * right * right;
    product += weight * left * right;
  }
  const spreadA = squareA - (sumA * sumA) / total;
  const spreadB = squareB - (sumB * sumB) / total;
  if (!(spreadA > 1e-10 * squareA) || !(spreadB > 1e-10 * squareB)) return 0;
  return (product - (sumA * sumB) / total) / Math.sqrt(spreadA * spreadB);
}

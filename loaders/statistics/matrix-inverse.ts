/** Inverse of a square matrix by Gauss-Jordan elimination with partial pivoting; null when it is singular. */
export function matrixInverse(matrix: Float64Array, size: number): Float64Array | null {
  const rest = Float64Array.from(matrix);
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i++) inverse[i * size + i] = 1;
  for (let column = 0; column < size; column++) {
    const pivot = pivotRow(rest, size, column);
    if (!(Math.abs(rest[pivot * size + column]!) > 1e-12)) return null;
    swapRows(rest, size, column, pivot);
    swapRows(inverse, size, column, pivot);
    const scale = 1 / rest[column * size + column]!;
    for (let j = 0; j < size; j++) {
      rest[column * size + j] = rest[column * size + j]! * scale;
      inverse[column * size + j] = inverse[column * size + j]! * scale;
    }
    for (let row = 0; row < size; row++) {
      const factor = rest[row * size + column]!;
      if (row === column || factor === 0) continue;
      for (let j = 0; j < size; j++) {
        rest[row * size + j] = rest[row * size + j]! - factor * rest[column * size + j]!;
        inverse[row * size + j] = inverse[row * size + j]! - factor * inverse[column * size + j]!;
      }
    }
  }
  return inverse;
}

function pivotRow(matrix: Float64Array, size: number, column: number): number {
  let best = column;
  for (let row = column + 1; row < size; row++) {
    if (Math.abs(matrix[row * size + column]!) > Math.abs(matrix[best * size + column]!)) best = row;
  }
  return best;
}

function swapRows(matrix: Float64Array, size: number, a: number, b: number): void {
  if (a === b) return;
  for (let j = 0; j < size; j++) {
    const held = matrix[a * size + j]!;
    matrix[a * size + j] = matrix[b * size + j]!;
    matrix[b * size + j] = held;
  }
}

import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import type { RandomSource } from "./random-source.ts";

/**
 * A normal linear regression whose coefficients, standard normal a priori, are integrated out: residuals r have covariance
 * variance x I + X X' (Gelman et al. 2013, section 14.2). Columns are rotated so that they are orthogonal over the rows in use.
 */
export class IntegratedRegression {
  private readonly count: number;
  /** Rotated columns one after another, over the rows in use and over all rows. */
  private readonly rotated: Float64Array;
  private readonly everywhere: Float64Array[];
  /** Squared lengths of the rotated columns over the rows in use. */
  private readonly lengths: Float64Array;
  private readonly products: Float64Array;

  /** @param used rows that residuals stand for, in their order */
  constructor(
    columns: readonly Float64Array[],
    private readonly used: Uint32Array,
  ) {
    const { rotated, lengths } = rotate(columns, used);
    this.count = columns.length;
    this.lengths = lengths;
    this.everywhere = rotated;
    this.rotated = Float64Array.from(rotated.flatMap((column) => Array.from(used, (row) => column[row]!)));
    this.products = new Float64Array(columns.length);
  }

  /**
   * Logarithm of the density of residuals of the rows in use; writes its derivatives with respect to them.
   *
   * @returns the density, and its derivative with respect to the variance of the noise
   */
  logDensity(
    residuals: Float64Array,
    variance: number,
    derivatives: Float64Array,
  ): [density: number, byVariance: number] {
    const { lengths, rotated, products, count } = this;
    const rows = residuals.length;
    let squares = 0;
    for (let row = 0; row < rows; row++) {
      const residual = residuals[row]!;
      squares += residual * residual;
      derivatives[row] = -residual / variance;
    }
    const free = rows - count;
    let twice = -free * Math.log(variance) - squares / variance;
    let byVariance = -free / variance + squares / variance ** 2;
    this.project(residuals);
    for (let j = 0; j < count; j++) {
      const spread = lengths[j]! + variance;
      const product = products[j]!;
      const weight = product / (spread * variance);
      twice += product * weight - Math.log(spread);
      byVariance -= 1 / spread + weight * weight * (lengths[j]! + 2 * variance);
      for (let row = 0, at = j * rows; row < rows; row++, at++) {
        derivatives[row] = derivatives[row]! + weight * rotated[at]!;
      }
    }
    return [twice / 2, byVariance / 2];
  }

  /** What the regression explains, drawn from its posterior given the residuals of the rows in use, by row, whether in use or not. */
  draw(residuals: Float64Array, variance: number, random: RandomSource): Float64Array {
    this.project(residuals);
    const explained = new Float64Array(this.everywhere[0]?.length ?? this.used.length);
    this.everywhere.forEach((column, j) => {
      const spread = this.lengths[j]! + variance;
      const coefficient = this.products[j]! / spread + Math.sqrt(variance / spread) * random.normal();
      for (let row = 0; row < explained.length; row++) explained[row] = explained[row]! + coefficient * column[row]!;
    });
    return explained;
  }

  private project(residuals: Float64Array): void {
    const { rotated, products } = this;
    const rows = residuals.length;
    for (let j = 0; j < products.length; j++) {
      let product = 0;
      for (let row = 0, at = j * rows; row < rows; row++, at++) product += rotated[at]! * residuals[row]!;
      products[j] = product;
    }
  }
}

function rotate(
  columns: readonly Float64Array[],
  used: Uint32Array,
): { rotated: Float64Array[]; lengths: Float64Array } {
  if (columns.length === 0) return { rotated: [], lengths: new Float64Array(0) };
  const gram = columns.map((a) => columns.map((b) => used.reduce((sum, row) => sum + a[row]! * b[row]!, 0)));
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(gram), {
    assumeSymmetric: true,
  });
  const rotated = columns.map((_, j) =>
    columns[0]!.map((_, row) =>
      columns.reduce((sum, column, i) => sum + column[row]! * eigenvectorMatrix.get(i, j), 0),
    ),
  );
  return { rotated, lengths: Float64Array.from(realEigenvalues, (value) => Math.max(0, value)) };
}

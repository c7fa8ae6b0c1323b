import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import type { RandomSource } from "./random-source.ts";

/**
 * A normal linear regression whose coefficients, standard normal a priori, are integrated out: residuals r have covariance
 * variance x I + X X' (Gelman et al. 2013, section 14.2). Columns are rotated so that they are orthogonal over the weeks in use.
 */
export class IntegratedRegression {
  /** Rotated columns by week, in use or not. */
  private readonly rotated: Float64Array[];
  /** Their squared lengths over the weeks in use. */
  private readonly lengths: Float64Array;
  private readonly products: Float64Array;
  private readonly used: Uint32Array;

  constructor(columns: readonly Float64Array[], used: Uint32Array) {
    this.used = used;
    const count = columns.length;
    this.products = new Float64Array(count);
    if (count === 0) {
      this.rotated = [];
      this.lengths = new Float64Array(0);
      return;
    }
    const gram = columns.map((a) => columns.map((b) => used.reduce((sum, week) => sum + a[week]! * b[week]!, 0)));
    const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(gram), {
      assumeSymmetric: true,
    });
    this.lengths = Float64Array.from(realEigenvalues, (value) => Math.max(0, value));
    this.rotated = Array.from({ length: count }, (_, j) =>
      columns[0]!.map((_, week) =>
        columns.reduce((sum, column, i) => sum + column[week]! * eigenvectorMatrix.get(i, j), 0),
      ),
    );
  }

  /**
   * Logarithm of the density of residuals; writes its derivatives with respect to the residuals (0 in weeks not in use).
   *
   * @returns the density, and its derivative with respect to the variance of the noise
   */
  logDensity(
    residuals: Float64Array,
    variance: number,
    derivatives: Float64Array,
  ): [density: number, byVariance: number] {
    const { used, lengths } = this;
    let squares = 0;
    for (const week of used) {
      const residual = residuals[week]!;
      squares += residual * residual;
      derivatives[week] = -residual / variance;
    }
    const free = used.length - lengths.length;
    let twice = -free * Math.log(variance) - squares / variance;
    let byVariance = -free / variance + squares / variance ** 2;
    this.project(residuals);
    for (let j = 0; j < lengths.length; j++) {
      const spread = lengths[j]! + variance;
      const product = this.products[j]!;
      twice += -Math.log(spread) + product ** 2 / (spread * variance);
      byVariance += -1 / spread - (product ** 2 * (lengths[j]! + 2 * variance)) / (spread * variance) ** 2;
      const weight = product / (spread * variance);
      const column = this.rotated[j]!;
      for (const week of used) derivatives[week] = derivatives[week]! + weight * column[week]!;
    }
    return [twice / 2, byVariance / 2];
  }

  /** What the regression explains of residuals, drawn from its posterior, by week, whether in use or not. */
  draw(residuals: Float64Array, variance: number, random: RandomSource): Float64Array {
    this.project(residuals);
    const explained = new Float64Array(this.rotated[0]?.length ?? residuals.length);
    for (let j = 0; j < this.lengths.length; j++) {
      const spread = this.lengths[j]! + variance;
      const coefficient = this.products[j]! / spread + Math.sqrt(variance / spread) * random.normal();
      const column = this.rotated[j]!;
      for (let week = 0; week < explained.length; week++)
        explained[week] = explained[week]! + coefficient * column[week]!;
    }
    return explained;
  }

  private project(residuals: Float64Array): void {
    for (let j = 0; j < this.rotated.length; j++) {
      const column = this.rotated[j]!;
      let product = 0;
      for (const week of this.used) product += column[week]! * residuals[week]!;
      this.products[j] = product;
    }
  }
}

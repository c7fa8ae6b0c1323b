/** Variances of the positions seen since the last restart (Welford 1962). */
export class RunningVariance {
  private count = 0;
  private readonly mean: Float64Array;
  private readonly squares: Float64Array;

  constructor(size: number) {
    this.mean = new Float64Array(size);
    this.squares = new Float64Array(size);
  }

  add(values: Float64Array): void {
    this.count++;
    for (let i = 0; i < values.length; i++) {
      const distance = values[i]! - this.mean[i]!;
      this.mean[i] = this.mean[i]! + distance / this.count;
      this.squares[i] = this.squares[i]! + distance * (values[i]! - this.mean[i]!);
    }
  }

  /** The variances, drawn a little towards 0.001 as Stan does, so that a short window is not trusted too far. */
  regularised(): Float64Array {
    const { count } = this;
    const trust = count / (count + 5);
    return this.squares.map((sum) => (count > 1 ? (trust * sum) / (count - 1) : 0) + 1e-3 * (1 - trust));
  }

  restart(): void {
    this.count = 0;
    this.mean.fill(0);
    this.squares.fill(0);
  }
}

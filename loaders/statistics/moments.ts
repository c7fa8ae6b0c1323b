import type { Moments } from "./mean-estimate.ts";
import type { MeanWithError } from "./ratio-of-means.ts";

/** Count, sum and sum of squares of the values at some positions, of all when they are left out; NaN values do not count. */
export function momentsOf(values: ArrayLike<number>, positions?: ArrayLike<number>): Moments {
  const moments = { n: 0, sum: 0, sumOfSquares: 0 };
  for (let i = 0; i < (positions ?? values).length; i++) {
    const value = values[positions ? positions[i]! : i]!;
    if (Number.isNaN(value)) continue;
    moments.n++;
    moments.sum += value;
    moments.sumOfSquares += value * value;
  }
  return moments;
}

/** Mean with the standard error of another draw of such members; NaN for fewer than two. */
export function meanWithError({ n, sum, sumOfSquares }: Moments): MeanWithError {
  const variance = Math.max(0, sumOfSquares - sum ** 2 / n) / (n - 1);
  return { mean: sum / n, error: Math.sqrt(variance / n) };
}

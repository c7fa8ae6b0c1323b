import { LEVEL } from "./interval-level.ts";
import { studentTPValue, studentTQuantile } from "./student-t.ts";
import type { MeanOfUnits } from "./unit-sums.ts";

export interface MeanDifference {
  difference: number;
  /** Standard error; NaN when either group has fewer than two units. */
  error: number;
  /** Degrees of freedom by Satterthwaite; NaN when nothing varies. */
  degrees: number;
  low: number;
  high: number;
  pValue: number;
}

/**
 * First mean less second with variances of their own (Welch 1947): standard error, 90 % interval and two-sided p-value by Student's t with
 * Satterthwaite's degrees of freedom. When nothing varies in either group the interval has no width and the p-value is NaN: nothing can be tested.
 */
export function differenceInMeans(first: MeanOfUnits, second: MeanOfUnits): MeanDifference {
  const difference = first.mean - second.mean;
  const [a, b] = [first.error ** 2, second.error ** 2];
  const error = Math.sqrt(a + b);
  const degrees = (a + b) ** 2 / (a ** 2 / first.degrees + b ** 2 / second.degrees);
  const half = error === 0 ? 0 : studentTQuantile((1 + LEVEL) / 2, degrees) * error;
  const pValue = studentTPValue(difference / error, degrees);
  return { difference, error, degrees, low: difference - half, high: difference + half, pValue };
}

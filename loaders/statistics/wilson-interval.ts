import { NORMAL_QUANTILE } from "./interval-level.ts";

export interface ShareInterval {
  share: number;
  low: number;
  high: number;
}

/** A share with its score interval (Wilson 1927), at 90 % unless another quantile is given; all NaN of none. */
export function wilsonInterval(events: number, n: number, quantile = NORMAL_QUANTILE): ShareInterval {
  const share = events / n;
  const square = quantile ** 2 / n;
  const centre = (share + square / 2) / (1 + square);
  const half = Math.sqrt(square * (share * (1 - share) + square / 4)) / (1 + square);
  // Rounding may put a bound past the share itself at 0 and 1.
  return { share, low: Math.min(share, centre - half), high: Math.max(share, centre + half) };
}

import type { Lifetimes } from "./lifetimes.ts";
import type { Interval } from "./percentile-interval.ts";
import { riskTable } from "./risk-table.ts";
import { survivalInterval, type IntervalScale } from "./survival-interval.ts";

/** Survival just after each distinct time of an event, ascending; 1 before the first. */
export interface SurvivalCurve {
  time: Float64Array;
  /** Weight at risk just before each time, and weight that ended at it. */
  atRisk: Float64Array;
  events: Float64Array;
  survival: Float64Array;
  variance: Float64Array;
  /** Last time at which any life was seen; nothing is known after it, unless survival has come to 0. */
  until: number;
}

/**
 * Survival by Kaplan and Meier (1958) with delayed entry, and its variance by Greenwood (1926). Under delayed entry it is
 * survival given that one reaches the first entry. Weighted lives get the variance of independent weighted increments,
 * sum of [w2_d (1 - h)^2 + (w2_n - w2_d) h^2] / [w_n (1 - h)]^2, which is Greenwood's when all weights are 1.
 *
 * @param causes codes that count as the event, all when left out; other ends are censored. For one cause among several
 *   1 - survival is not the incidence of that cause: see aalenJohansen.
 */
export function kaplanMeier(lifetimes: Lifetimes, causes?: readonly number[]): SurvivalCurve {
  const { time, atRisk, events, atRiskSquares, eventSquares, until } = riskTable(asOneCause(lifetimes, causes), 1);
  const deaths = events[0] ?? new Float64Array();
  const survival = new Float64Array(time.length);
  const variance = new Float64Array(time.length);
  let value = 1;
  let relative = 0;
  for (let t = 0; t < time.length; t++) {
    const hazard = Math.min(1, deaths[t]! / atRisk[t]!);
    const squares = eventSquares[0]![t]!;
    const spread = squares * (1 - hazard) ** 2 + (atRiskSquares[t]! - squares) * hazard ** 2;
    if (hazard < 1) relative += spread / (atRisk[t]! * (1 - hazard)) ** 2;
    value *= 1 - hazard;
    survival[t] = value;
    variance[t] = value * value * relative;
  }
  return { time, atRisk, events: deaths, survival, variance, until };
}

/** Survival and its variance at a time; null after the last sight of a life that was still there. */
export function survivalAt(curve: SurvivalCurve, time: number): { survival: number; variance: number } | null {
  const step = stepAt(curve.time, time);
  const survival = step < 0 ? 1 : curve.survival[step]!;
  if (time > curve.until && survival > 0) return null;
  return { survival, variance: step < 0 ? 0 : curve.variance[step]! };
}

export interface SurvivalTime extends Interval {
  /** Null when survival never comes down so far. */
  time: number | null;
}

/**
 * First time at which survival is at or below a share (the median by default), with the interval of Brookmeyer and Crowley
 * (1982): the times at which the bounds of the curve come down so far. Where the curve is flat at the share exactly, the
 * middle of that stretch, as R's survfit does.
 */
export function survivalTime(
  curve: SurvivalCurve,
  { share = 0.5, ...options }: { share?: number; level?: number; scale?: IntervalScale } = {},
): SurvivalTime {
  const bounds = Array.from(curve.time, (_, t) => survivalInterval(curve.survival[t]!, curve.variance[t]!, options));
  const zeroAtEnd = (value: number | null, t: number) => value ?? (curve.survival[t] === 0 ? null : 1);
  return {
    time: crossing(curve, Array.from(curve.survival), share),
    low: crossing(
      curve,
      bounds.map(({ low }, t) => zeroAtEnd(low, t)),
      share,
    ),
    high: crossing(
      curve,
      bounds.map(({ high }, t) => zeroAtEnd(high, t)),
      share,
    ),
  };
}

/** Last position whose time is at or before `time`; -1 before the first. */
export function stepAt(times: Float64Array, time: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle]! <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function crossing({ time }: SurvivalCurve, values: (number | null)[], share: number): number | null {
  const tolerance = 1e-9;
  const first = values.findIndex((value) => value !== null && value <= share + tolerance);
  if (first < 0) return null;
  const below = values.findIndex((value) => value !== null && value < share - tolerance);
  return below > first ? (time[first]! + time[below]!) / 2 : time[first]!;
}

function asOneCause({ entry, exit, cause, weight }: Lifetimes, causes?: readonly number[]): Lifetimes {
  return {
    entry,
    exit,
    weight,
    cause: cause.map((code) => (causes ? Number(causes.includes(code)) : Math.min(1, code))),
  };
}

import { quantileSorted } from "d3";
import { rememberSpend } from "../../statistics/geometric-adstock.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import type { Fit } from "./fits.ts";
import type { Calibration } from "./lift-tests.ts";
import { drawCount, visitDraws } from "./posterior.ts";

/** What a test measured and what a fit says that the same spend brought, in sales. */
export interface Agreement {
  test: string;
  channel: string;
  metric: string;
  early: boolean;
  measured: number;
  measuredLow: number;
  measuredHigh: number;
  modelled: number;
  low: number;
  high: number;
  /** Whether both can be true: the intervals overlap; of an early outcome, the sales do not exceed what was measured. */
  agrees: boolean;
}

/** Holds a fit against a test. */
export function agreementWith(fit: Fit, calibration: Calibration, meanSales: number, seed: number): Agreement {
  const { test, channel, metric, effect, standardError, lift } = calibration;
  const added = addedSales(fit, calibration, seed).map((value) => value * meanSales);
  const sorted = Array.from(added.sort());
  const at = (probability: number) => quantileSorted(sorted, probability)!;
  const [measuredLow, measuredHigh] = [
    effect - NORMAL_QUANTILE * standardError,
    effect + NORMAL_QUANTILE * standardError,
  ];
  const [modelled, low, high] = [at(0.5), at(0.05), at(0.95)];
  const agrees = low <= measuredHigh && (lift.early || high >= measuredLow);
  const { early } = lift;
  return { test, channel, metric, early, measured: effect, measuredLow, measuredHigh, modelled, low, high, agrees };
}

/** By draw: sales that the test's spend brought, in mean weekly sales. */
function addedSales(fit: Fit, { lift }: Calibration, seed: number): Float64Array {
  const added = new Float64Array(drawCount(fit));
  const remembered = new Float64Array(fit.problem.weeks);
  visitDraws(fit, seed, ({ draw, channels }) => {
    const { retention, half, ceiling, contributions } = channels[lift.channel]!;
    rememberSpend(lift.without, retention, fit.problem.before[lift.channel]!, remembered);
    for (let week = lift.from; week < lift.until; week++) {
      added[draw]! += contributions[week]! - (ceiling * remembered[week]!) / (remembered[week]! + half);
    }
  });
  return added;
}

import type { SurvivalCurve } from "./kaplan-meier.ts";

/**
 * Mean lifetime up to a horizon: the area under the survival curve, with its variance
 * sum over times s of (area from s to the horizon)^2 dV(s), V being the variance of log survival (Klein and Moeschberger 2003,
 * eq. 4.5.2 and 4.5.3).
 *
 * @returns null when lives that were still there were last seen before the horizon
 */
export function restrictedMean(curve: SurvivalCurve, horizon: number): { mean: number; variance: number } | null {
  const { time, survival, variance, until } = curve;
  const steps = time.findIndex((at) => at > horizon);
  const last = steps < 0 ? time.length : steps;
  if (until < horizon && !(last > 0 && survival[last - 1] === 0)) return null;
  let area = 0;
  let spread = 0;
  for (let t = last - 1; t >= 0; t--) {
    area += survival[t]! * ((t + 1 < last ? time[t + 1]! : horizon) - time[t]!);
    if (survival[t]! === 0) continue;
    const before = t === 0 ? 0 : variance[t - 1]! / survival[t - 1]! ** 2;
    spread += area * area * (variance[t]! / survival[t]! ** 2 - before);
  }
  return { mean: area + (last > 0 ? time[0]! : horizon), variance: spread };
}

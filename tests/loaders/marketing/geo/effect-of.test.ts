import { describe, expect, it } from "vitest";
import {
  effectOf,
  timeBasedEffect,
  varianceFrom,
  type GroupEffect,
} from "../../../../loaders/marketing/geo/effect-of.ts";
import { randomSource } from "../../../../loaders/statistics/random-source.ts";

const REGIONS = 20;
const [BEFORE, DURING] = [40, 8];
const LIFT = 0.15;

/** Regions of very different sizes under a season, with counts' noise and a noise of each region's own that lasts for weeks. */
function simulated(seed: number, size: number) {
  const random = randomSource(seed);
  const order = Array.from({ length: REGIONS }, (_, r) => [random.uniform(), r] as const).sort((a, b) => a[0] - b[0]);
  const treated = Array.from({ length: REGIONS }, (_, r) => order.findIndex(([, region]) => region === r) < 8);
  const phase = 6 * random.uniform();
  const outcome = treated.map((isTreated, r) => {
    let own = 0.04 * random.normal();
    return Float64Array.from({ length: BEFORE + DURING }, (_, w) => {
      own = 0.7 * own + 0.03 * random.normal();
      const lift = isTreated && w >= BEFORE ? 1 + LIFT : 1;
      const expected = size * 0.85 ** r * lift * Math.exp(own + 0.15 * Math.sin(phase + w / 8));
      return Math.max(0, Math.round(expected + Math.sqrt(expected) * random.normal()));
    });
  });
  return { outcome, treated, before: BEFORE };
}

/** Share of simulated tests whose interval holds the lift. */
function coverage(size: number, tests: number, of: (series: ReturnType<typeof simulated>) => GroupEffect): number {
  const held = Array.from({ length: tests }, (_, seed) => of(simulated(1 + seed, size)).lift);
  return held.filter(({ low, high }) => low <= LIFT && LIFT <= high).length / tests;
}

describe("the effect that is taken for the result", () => {
  it.each([120, 4000])("holds a planted lift in about nine of ten tests, largest region %i a week", (size) => {
    // 400 tests: the share has an error of .015.
    const share = coverage(size, 400, (series) => effectOf(series, varianceFrom(series))!);
    expect(share).toBeGreaterThan(0.85);
    expect(share).toBeLessThan(0.96);
  });

  it("holds it more often than the time-based regression, where regions sway on their own for weeks", () => {
    const own = coverage(4000, 200, (series) => effectOf(series, varianceFrom(series))!);
    expect(own).toBeGreaterThan(coverage(4000, 200, (series) => timeBasedEffect(series)!));
  });
});

import { describe, expect, it } from "vitest";
import { placeboInSpace, placeboInterval, syntheticControl } from "../../../loaders/statistics/synthetic-control.ts";
import { randomSource } from "../../../loaders/statistics/random-source.ts";

const PERIODS = 30;
const BEFORE = 24;

function donorsOf(seed: number, count: number): Float64Array[] {
  const random = randomSource(seed);
  const shared = Array.from({ length: PERIODS }, () => random.normal());
  return Array.from({ length: count }, () => {
    const loading = 0.5 + random.uniform();
    return Float64Array.from(shared, (value) => 10 + loading * value + 0.3 * random.normal());
  });
}

describe("the synthetic control", () => {
  it("finds what was added to a mix of donors", () => {
    const donors = donorsOf(1, 6);
    const treated = donors[0]!.map((value, t) => 0.4 * value + 0.6 * donors[3]![t]! + (t >= BEFORE ? 2 : 0));
    const found = syntheticControl(treated, donors, BEFORE)!;
    expect(found.effect).toBeCloseTo(2, 4);
    expect(found.errorBefore).toBeLessThan(1e-4);
    expect(found.weights[3]).toBeCloseTo(0.6, 4);
  });

  it("ranks a treated region with an effect first of all, and one without anywhere", () => {
    const [own, ...donors] = donorsOf(2, 20) as [Float64Array, ...Float64Array[]];
    const lifted = own.map((value, t) => value + (t >= BEFORE ? 3 : 0));
    expect(placeboInSpace(lifted, donors, BEFORE)!.pValue).toBe(1 / 20);
    const ranks = Array.from({ length: 40 }, (_, seed) => {
      const [first, ...rest] = donorsOf(100 + seed, 10) as [Float64Array, ...Float64Array[]];
      return placeboInSpace(first, rest, BEFORE)!.pValue;
    });
    // Uniform on .1, .2 ... 1: the mean of 40 has an error of .045.
    expect(ranks.reduce((sum, p) => sum + p, 0) / 40).toBeGreaterThan(0.55 - 0.14);
    expect(ranks.reduce((sum, p) => sum + p, 0) / 40).toBeLessThan(0.55 + 0.14);
  });

  it("has an interval around the effect with nine donors, and none with eight", () => {
    for (const [count, known] of [
      [9, true],
      [8, false],
    ] as const) {
      const [own, ...donors] = donorsOf(5, count + 1) as [Float64Array, ...Float64Array[]];
      const placebo = placeboInSpace(own, donors, BEFORE)!;
      const { low, high } = placeboInterval(placebo, 0.9);
      expect(low !== null && low <= placebo.treated.effect && high! >= placebo.treated.effect).toBe(known);
    }
  });

  it("is nothing without donors, history or test", () => {
    const [own, other] = donorsOf(6, 2) as [Float64Array, Float64Array];
    expect(syntheticControl(own, [], BEFORE)).toBeNull();
    expect(syntheticControl(own, [other], 0)).toBeNull();
    expect(syntheticControl(own, [other], PERIODS)).toBeNull();
    expect(placeboInSpace(own, [other], BEFORE)).toBeNull();
  });
});

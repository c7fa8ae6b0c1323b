import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomEffectsMean } from "../../../loaders/statistics/random-effects-mean.ts";

describe("randomEffectsMean", () => {
  it("agrees with a case worked by hand: equal errors, weights equal, between = variance less error", () => {
    const found = randomEffectsMean([1, 2, 3], [0.5, 0.5, 0.5])!;
    expect(found.mean).toBeCloseTo(2, 12);
    expect(found.between).toBeCloseTo(1 - 0.25, 12);
    // Student's t of 2 degrees at .95 is 2.919986; variance of the mean is 1 / 3.
    expect(found.high! - found.mean).toBeCloseTo(2.919986 * Math.sqrt(1 / 3), 5);
  });

  it("weighs by precision alone when the values do not differ beyond their errors", () => {
    const found = randomEffectsMean([1, 1.1], [0.1, 1])!;
    expect(found.between).toBe(0);
    expect(found.mean).toBeCloseTo((100 * 1 + 1.1) / 101, 12);
  });

  it("has no interval for one value, and nothing for none", () => {
    expect(randomEffectsMean([2], [1])).toEqual({ mean: 2, low: null, high: null, between: 0 });
    expect(randomEffectsMean([], [])).toBeNull();
  });

  it("lies between the smallest and the largest value", () => {
    const pair = fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: 0.01, max: 3, noNaN: true }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 12 }), (pairs) => {
        const values = pairs.map(([value]) => value);
        const found = randomEffectsMean(
          values,
          pairs.map(([, error]) => error),
        )!;
        expect(found.mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(found.mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    );
  });
});

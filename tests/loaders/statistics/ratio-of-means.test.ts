import { describe, expect, it } from "vitest";
import { ratioOfMeans } from "../../../loaders/statistics/ratio-of-means.ts";
import { NORMAL_QUANTILE } from "../../../loaders/statistics/interval-level.ts";

describe("ratioOfMeans", () => {
  it("gives the roots of Fieller's quadratic as bounds", () => {
    const [a, b] = [
      { mean: 12, error: 1.5 },
      { mean: 8, error: 1 },
    ];
    const { ratio, low, high } = ratioOfMeans(a, b);
    expect(ratio).toBe(1.5);
    for (const root of [low!, high!]) {
      const distance = (a.mean - root * b.mean) ** 2;
      expect(distance).toBeCloseTo(NORMAL_QUANTILE ** 2 * (a.error ** 2 + root ** 2 * b.error ** 2), 8);
    }
    expect(low).toBeLessThan(1.5);
    expect(high).toBeGreaterThan(1.5);
  });

  it("is the plain interval over a denominator without error", () => {
    const { low, high } = ratioOfMeans({ mean: 6, error: 1 }, { mean: 2, error: 0 });
    expect([low, high]).toEqual([3 - NORMAL_QUANTILE / 2, 3 + NORMAL_QUANTILE / 2]);
  });

  it("turns the right way round for a negative denominator", () => {
    const { ratio, low, high } = ratioOfMeans({ mean: 6, error: 1 }, { mean: -2, error: 0.2 });
    expect(ratio).toBe(-3);
    expect(low).toBeLessThan(high!);
  });

  it("has no bounds when the denominator may be zero, and no ratio when it is", () => {
    expect(ratioOfMeans({ mean: 6, error: 1 }, { mean: 1, error: 1 })).toEqual({ ratio: 6, low: null, high: null });
    expect(ratioOfMeans({ mean: 6, error: 1 }, { mean: 0, error: 0 })).toEqual({ ratio: NaN, low: null, high: null });
  });
});

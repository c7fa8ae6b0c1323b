import { randomLcg, randomPoisson } from "d3-random";
import { describe, expect, it } from "vitest";
import { cusumRunLength, poissonCusum } from "../../../loaders/statistics/poisson-cusum.ts";

describe("the run length of a Poisson CUSUM", () => {
  it("is that of waiting for any count at all when one count alarms", () => {
    // With nothing taken off, the sum reaches 1 with the first count.
    expect(cusumRunLength(0.2, 0, 1)).toBeCloseTo(1 / (1 - Math.exp(-0.2)), 10);
  });

  it("agrees with sums that were run", () => {
    const [mean, off, threshold] = [0.5, 0.75, 4];
    const draw = randomPoisson.source(randomLcg(0.2))(mean);
    const runs = Array.from({ length: 1500 }, () => {
      for (let period = 1, sum = 0; ; period++) {
        sum = Math.max(0, sum + draw() - off);
        if (sum >= threshold) return period;
      }
    });
    const simulated = runs.reduce((sum, one) => sum + one, 0) / runs.length;
    expect(Math.abs(cusumRunLength(mean, off, threshold) / simulated - 1)).toBeLessThan(0.08);
  });

  it("grows with the threshold, and shrinks when the mean rises", () => {
    expect(cusumRunLength(1, 1.5, 5)).toBeGreaterThan(cusumRunLength(1, 1.5, 4));
    expect(cusumRunLength(3, 1.5, 4)).toBeLessThan(cusumRunLength(1, 1.5, 4));
  });
});

describe("the CUSUM for a rise", () => {
  it("takes the lowest threshold that keeps to the run length asked for", () => {
    const found = poissonCusum(0.5, 2, 100)!;
    expect(found.runLength).toBeGreaterThanOrEqual(100);
    expect(found.allowance).toBeCloseTo(1 / Math.log(2), 12);
    expect(cusumRunLength(0.5, 0.5 * found.allowance, found.threshold - 1)).toBeLessThan(100);
  });

  it("is nothing when no threshold keeps to it", () => {
    expect(poissonCusum(1, 1.0001, 1e6)).toBeNull();
  });
});

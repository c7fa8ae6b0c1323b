import { describe, expect, it } from "vitest";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { drawPoissonCounts } from "../../../loaders/statistics/poisson-counts.ts";

describe("drawPoissonCounts", () => {
  it("leaves nothing of nothing, and varies counts by their square root", () => {
    const generator = xoroshiro128plus(3);
    const counts = [0, 1, 9, 400];
    const draws = Array.from({ length: 4000 }, () => {
      const into = new Float64Array(4);
      drawPoissonCounts(generator, counts, into);
      return into;
    });
    counts.forEach((count, i) => {
      const mean = draws.reduce((sum, draw) => sum + draw[i]!, 0) / draws.length;
      const variance = draws.reduce((sum, draw) => sum + (draw[i]! - mean) ** 2, 0) / draws.length;
      expect(Math.abs(mean - count)).toBeLessThanOrEqual(4 * Math.sqrt(count / draws.length));
      expect(Math.abs(variance - count)).toBeLessThanOrEqual(0.12 * count + 1e-9);
    });
  });

  it("draws the same of the same seed", () => {
    const [a, b] = [new Float64Array(3), new Float64Array(3)];
    drawPoissonCounts(xoroshiro128plus(1), [5, 5, 50], a);
    drawPoissonCounts(xoroshiro128plus(1), [5, 5, 50], b);
    expect(a).toEqual(b);
  });
});

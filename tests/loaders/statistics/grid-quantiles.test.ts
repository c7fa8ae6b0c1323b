import { describe, expect, it } from "vitest";
import { gridQuantiles } from "../../../loaders/statistics/grid-quantiles.ts";

describe("quantiles on a grid", () => {
  it("are those of the normal distribution for its density, whatever its constant", () => {
    const [low, middle, high] = gridQuantiles((x) => 900 - (x - 2) ** 2 / 2, { low: -4, high: 8 }, [0.05, 0.5, 0.95]);
    expect(low).toBeCloseTo(2 - 1.644854, 4);
    expect(middle).toBeCloseTo(2, 10);
    expect(high).toBeCloseTo(2 + 1.644854, 4);
  });

  it("are even on a flat density and follow a steep one", () => {
    const flat = gridQuantiles(() => 0, { low: 10, high: 20 }, [0.001, 0.25, 0.9999]);
    [10.01, 12.5, 19.999].forEach((value, i) => expect(flat[i]).toBeCloseTo(value, 10));
    const [median] = gridQuantiles((x) => -x, { low: 0, high: 30 }, [0.5]);
    expect(median).toBeCloseTo(Math.log(2), 3);
  });

  it("stay in the range for a density far below the smallest number", () => {
    const [found] = gridQuantiles((x) => -1e6 * x * x, { low: -1, high: 3 }, [0.5]);
    expect(Math.abs(found!)).toBeLessThan(0.004);
  });
});

import { describe, expect, it } from "vitest";
import { momentsOf } from "../../../loaders/statistics/moments.ts";
import { stratifiedMeanDifference } from "../../../loaders/statistics/stratified-mean-difference.ts";

const stratum = (treated: number[], control: number[]) => ({
  treated: momentsOf(treated),
  control: momentsOf(control),
});

describe("the difference of means over strata", () => {
  it("weighs strata as a regression with their intercepts does", () => {
    // Weights 2 * 2 / 4 = 1 and 1 * 3 / 4 = 0.75, differences 2 and 4.
    const found = stratifiedMeanDifference([stratum([3, 5], [1, 3]), stratum([14], [9, 10, 11])])!;
    expect(found.difference).toBeCloseTo((1 * 2 + 0.75 * 4) / 1.75, 12);
  });

  it("sees no difference where the groups only differ in their mix of strata", () => {
    const found = stratifiedMeanDifference([stratum([1, 2, 3], [2, 2, 1, 3]), stratum([12], [11, 12, 13])])!;
    expect(found.difference).toBeCloseTo(0, 12);
    expect(found.low).toBeLessThan(0);
    expect(found.high).toBeGreaterThan(0);
  });

  it("leaves out strata with one group only, and says nothing without any others", () => {
    expect(stratifiedMeanDifference([stratum([1, 2], [])])).toBeNull();
    expect(stratifiedMeanDifference([])).toBeNull();
  });

  it("says nothing when no variance can be told", () => {
    expect(stratifiedMeanDifference([stratum([1], [2])])).toBeNull();
  });
});

import { expect, it } from "vitest";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { randomNormal } from "d3-random";
import { adjustedDifference } from "../../../loaders/statistics/cuped.ts";
import { differenceInMeans } from "../../../loaders/statistics/difference-in-means.ts";
import { meanOfUnits } from "../../../loaders/statistics/unit-sums.ts";
import { unitSumsOf } from "./unit-sums-of.ts";

it("takes out what was known before, by hand", () => {
  // Within groups y = 2 x + 1 exactly (treated 3 more): slope 2, nothing left to vary.
  const found = adjustedDifference(unitSumsOf([6, 8, 12], 1, [1, 2, 4]), unitSumsOf([5, 7, 9], 1, [2, 3, 4]))!;
  expect(found.slope).toBeCloseTo(2, 12);
  expect(found.difference).toBeCloseTo(3, 12);
  expect(found.error).toBeCloseTo(0, 6);
});

it("is null where nothing was known before", () => {
  expect(adjustedDifference(unitSumsOf([1, 2, 3]), unitSumsOf([2, 3, 4]))).toBeNull();
});

it("narrows the error by the share of variance explained, and stays on target", () => {
  const generator = xoroshiro128plus(5);
  const normal = randomNormal.source(() => (generator.next() >>> 0) / 2 ** 32)(0, 1);
  const draw = (effect: number) => {
    const before = Array.from({ length: 4000 }, normal);
    return unitSumsOf(
      before.map((x) => effect + 0.8 * x + 0.6 * normal()),
      1,
      before,
    );
  };
  const [treated, holdout] = [draw(0.1), draw(0)];
  const adjusted = adjustedDifference(treated, holdout)!;
  const plain = differenceInMeans(meanOfUnits(treated), meanOfUnits(holdout));
  expect(adjusted.error / plain.error).toBeCloseTo(0.6, 1);
  expect(adjusted.reduction).toBeCloseTo(0.64, 1);
  expect(Math.abs(adjusted.difference - 0.1)).toBeLessThan(3 * adjusted.error);
});

import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { differenceInMeans } from "../../../loaders/statistics/difference-in-means.ts";
import { meanOfUnits } from "../../../loaders/statistics/unit-sums.ts";
import { unitSumsOf } from "./unit-sums-of.ts";

/** Welch's own test in R: t.test(c(5, 7, 9, 11), c(1, 2, 2, 3, 4), conf.level = .9). */
it("gives Welch's error, degrees of freedom, interval and p-value", () => {
  const found = differenceInMeans(meanOfUnits(unitSumsOf([5, 7, 9, 11])), meanOfUnits(unitSumsOf([1, 2, 2, 3, 4])));
  expect(found.difference).toBeCloseTo(5.6, 12);
  expect(found.error).toBeCloseTo(Math.sqrt(20 / 3 / 4 + 1.3 / 5), 12);
  const [a, b] = [20 / 3 / 4, 1.3 / 5];
  expect(found.degrees).toBeCloseTo((a + b) ** 2 / (a ** 2 / 3 + b ** 2 / 4), 10);
  expect(found.low + found.high).toBeCloseTo(11.2, 10);
  expect(found.pValue).toBeGreaterThan(0.01);
  expect(found.pValue).toBeLessThan(0.03);
});

it("tests nothing when nothing varies", () => {
  const found = differenceInMeans(meanOfUnits(unitSumsOf([1, 1, 1])), meanOfUnits(unitSumsOf([0, 0])));
  expect(found).toMatchObject({ difference: 1, error: 0, low: 1, high: 1, pValue: NaN });
});

describe("units of several people", () => {
  it("widen the error when their people are alike, and not when they are split over units", () => {
    const alike = meanOfUnits(unitSumsOf([1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0], 3));
    const alone = meanOfUnits(unitSumsOf([1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0]));
    expect(alike.mean).toBe(alone.mean);
    expect(alike.error).toBeGreaterThan(1.5 * alone.error);
    expect(alike.degrees).toBe(3);
  });

  it("have no error when there is but one", () => {
    expect(meanOfUnits(unitSumsOf([1, 0, 1], 3)).error).toBeNaN();
  });
});

it("turns round with its groups", () => {
  const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(values, values, (first, second) => {
      const [a, b] = [meanOfUnits(unitSumsOf(first)), meanOfUnits(unitSumsOf(second))];
      const [there, back] = [differenceInMeans(a, b), differenceInMeans(b, a)];
      expect(there.low).toBeCloseTo(-back.high, 9);
      expect(there.error).toBeCloseTo(back.error, 9);
    }),
  );
});

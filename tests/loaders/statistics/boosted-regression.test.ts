import { describe, expect, it } from "vitest";
import { boostedRegression } from "../../../loaders/statistics/boosted-regression.ts";
import { ridgeRegression } from "../../../loaders/statistics/ridge-regression.ts";
import { scoreColumns } from "../../../src/models/tree-ensemble.ts";
import { uniform } from "./planted-uplift.ts";

const STUMP = { trees: 1, learningRate: 1, leaves: 2, depth: 1, l2: 0, minRows: 1 };

describe("boostedRegression", () => {
  it("takes the means on either side of the best split", () => {
    const model = boostedRegression([[1, 2, 3, 4]], [0, 2, 10, 12], STUMP)!;
    expect([...scoreColumns(model, [[1, 2, 3, 4]])]).toEqual([1, 1, 11, 11]);
  });

  it("learns a step and an interaction, missing values too", () => {
    const [a, b] = [uniform(4000, 1), uniform(4000, 2)];
    const outcome = a.map((value, row) => (value > 0.5 && b[row]! > 0.5 ? 1 : 0));
    a[0] = NaN;
    const model = boostedRegression([a, b], outcome, { trees: 80, l2: 1 })!;
    const [both, one] = scoreColumns(model, [
      [0.9, 0.9],
      [0.9, 0.1],
    ]);
    expect(both).toBeGreaterThan(0.95);
    expect(one).toBeLessThan(0.05);
  });

  it("gives nothing without rows or features", () => {
    expect(boostedRegression([[]], [])).toBeNull();
    expect(boostedRegression([], [1, 2])).toBeNull();
  });
});

describe("ridgeRegression", () => {
  it("finds the line through points on it", () => {
    const [intercept, slope] = ridgeRegression(Float64Array.of(0, 1, 2), 1, [1, 3, 5], 0)!;
    expect([intercept, slope].map((value) => value!.toFixed(10))).toEqual(["1.0000000000", "2.0000000000"]);
  });

  it("shrinks by the penalty alone, not the intercept", () => {
    // Around its mean the predictor has a sum of squares of 2 and a product with the outcome of 4.
    const [intercept, slope] = ridgeRegression(Float64Array.of(-1, 0, 1), 1, [1, 3, 5], 2)!;
    expect(slope).toBeCloseTo(1, 12);
    expect(intercept).toBeCloseTo(3, 12);
  });

  it("gives nothing for predictors that hang together without a penalty, and for no rows", () => {
    expect(ridgeRegression(Float64Array.of(1, 1, 2, 2, 3, 3), 2, [1, 2, 3], 0)).toBeNull();
    expect(ridgeRegression(new Float64Array(0), 1, [], 1)).toBeNull();
  });
});

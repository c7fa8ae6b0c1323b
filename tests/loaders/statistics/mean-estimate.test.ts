import { describe, expect, it } from "vitest";
import {
  differenceInMeansPValue,
  meanWithInterval,
  momentsWithout,
  type Moments,
} from "../../../loaders/statistics/mean-estimate.ts";

function momentsOf(values: number[]): Moments {
  return {
    n: values.length,
    sum: values.reduce((a, b) => a + b, 0),
    sumOfSquares: values.reduce((a, b) => a + b * b, 0),
  };
}

describe("meanWithInterval", () => {
  it("is the mean with 1.645 standard errors on either side", () => {
    const { mean, low, high } = meanWithInterval(momentsOf([1, 2, 3, 4, 5]));
    expect(mean).toBe(3);
    expect(high! - mean).toBeCloseTo(1.6448536 * Math.sqrt(2.5 / 5), 6);
    expect(mean - low!).toBeCloseTo(high! - mean, 12);
  });

  it("has no bounds for one member and no mean for none", () => {
    expect(meanWithInterval(momentsOf([4]))).toEqual({ mean: 4, low: null, high: null });
    expect(meanWithInterval(momentsOf([])).mean).toBeNaN();
  });
});

describe("differenceInMeansPValue", () => {
  it("agrees with a difference worked by hand", () => {
    // Means 2 and 4, variances 1 and 1, three each: z = 2 / sqrt(2/3) = 2.449, two-sided p = .01431.
    expect(differenceInMeansPValue(momentsOf([1, 2, 3]), momentsOf([3, 4, 5]))).toBeCloseTo(0.01431, 4);
  });

  it("says 1 for equal constants, 0 for different ones, and nothing for a group of one", () => {
    expect(differenceInMeansPValue(momentsOf([2, 2]), momentsOf([2, 2, 2]))).toBe(1);
    expect(differenceInMeansPValue(momentsOf([2, 2]), momentsOf([3, 3]))).toBe(0);
    expect(differenceInMeansPValue(momentsOf([2]), momentsOf([3, 3]))).toBeNaN();
  });
});

it("takes a group out of a population", () => {
  expect(momentsWithout(momentsOf([1, 2, 3, 9]), momentsOf([2, 9]))).toEqual(momentsOf([1, 3]));
});

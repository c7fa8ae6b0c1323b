import { describe, expect, it } from "vitest";
import { meanWithError, momentsOf } from "../../../loaders/statistics/moments.ts";
import { riskRatioOfDifference } from "../../../loaders/statistics/risk-ratio-of-difference.ts";
import { standardisedDifference } from "../../../loaders/statistics/standardised-difference.ts";
import { differenceOfMeans, weightedMean } from "../../../loaders/statistics/weighted-difference.ts";

describe("weightedMean", () => {
  it("equals the plain mean and its error under equal weights", () => {
    const values = [2, 4, 9];
    const plain = meanWithError(momentsOf(values));
    const weighted = weightedMean(values, [1, 1, 1]);
    expect(weighted.mean).toBeCloseTo(plain.mean, 12);
    expect(weighted.error).toBeCloseTo(plain.error, 12);
  });

  it("leaves values that are not known out with their weight", () => {
    expect(weightedMean([1, NaN, 3], [0.25, 0.5, 0.25]).mean).toBe(2);
  });
});

describe("differenceOfMeans", () => {
  it("adds the errors in squares", () => {
    const { difference, low, high, pValue } = differenceOfMeans({ mean: 5, error: 3 }, { mean: 1, error: 4 });
    expect(difference).toBe(4);
    expect(high - low).toBeCloseTo(2 * 1.6448536 * 5, 5);
    expect(pValue).toBeCloseTo(0.4237, 4);
  });

  it("knows certain differences and certain equality", () => {
    expect(differenceOfMeans({ mean: 1, error: 0 }, { mean: 1, error: 0 }).pValue).toBe(1);
    expect(differenceOfMeans({ mean: 2, error: 0 }, { mean: 1, error: 0 }).pValue).toBe(0);
  });
});

describe("standardisedDifference", () => {
  it("is in pooled standard deviations, and zero where nothing varies", () => {
    expect(standardisedDifference({ mean: 3 }, { mean: 1 }, { first: 3, second: 5 })).toBe(1);
    expect(standardisedDifference({ mean: 3 }, { mean: 1 }, { first: 0, second: 0 })).toBe(0);
  });
});

describe("riskRatioOfDifference", () => {
  it("is exp(.91 d)", () => {
    expect(riskRatioOfDifference(0)).toBe(1);
    expect(riskRatioOfDifference(0.5)).toBeCloseTo(1.5762, 4);
  });
});

describe("momentsOf", () => {
  it("takes the values at the positions given, without those that are not known", () => {
    expect(momentsOf([1, 2, NaN, 4], [1, 2, 3])).toEqual({ n: 2, sum: 6, sumOfSquares: 20 });
  });
});

import { describe, expect, it } from "vitest";
import { clusteredRatio, differenceOfRatios, shareWithInterval } from "../../../loaders/statistics/clustered-ratio.ts";
import { clusteredShare } from "../../../loaders/statistics/clustered-share.ts";
import { weightedMean } from "../../../loaders/statistics/weighted-difference.ts";

const ones = (size: number) => new Array<number>(size).fill(1);

describe("clusteredRatio", () => {
  it("is the ratio of weighted sums", () => {
    const { ratio, n, clusters } = clusteredRatio({
      numerators: [2, 1, 9],
      denominators: [3, 1, 9],
      weights: [1, 2, 0],
      clusters: [0, 1, 2],
    });
    expect([ratio, n, clusters]).toEqual([4 / 5, 2, 2]);
  });

  it("has the error of a weighted mean where nobody clusters", () => {
    const [values, weights] = [
      [1, 4, 2, 8, 5],
      [1, 2, 1, 3, 1],
    ];
    const found = clusteredRatio({ numerators: values, denominators: ones(5), weights, clusters: [0, 1, 2, 3, 4] });
    expect(found.error).toBeCloseTo(weightedMean(values, weights).error, 12);
  });

  it("leaves out values that are not known", () => {
    const found = clusteredRatio({
      numerators: [1, NaN, 0],
      denominators: ones(3),
      weights: ones(3),
      clusters: [0, 1, 2],
    });
    expect([found.ratio, found.n]).toEqual([0.5, 2]);
  });

  it("is not a number without a denominator", () => {
    expect(clusteredRatio({ numerators: [], denominators: [], weights: [], clusters: [] }).ratio).toBeNaN();
  });
});

it("shareWithInterval is that of a clustered share where weights are equal", () => {
  const [values, clusters] = [
    [1, 1, 0, 1, 0, 0, 1, 1],
    [0, 0, 1, 1, 2, 2, 3, 4],
  ];
  const { low, high } = clusteredShare(values, clusters);
  const found = shareWithInterval(
    clusteredRatio({ numerators: values, denominators: ones(8), weights: ones(8), clusters }),
  );
  expect(found.low).toBeCloseTo(low, 12);
  expect(found.high).toBeCloseTo(high, 12);
});

it("differenceOfRatios knows that the same people are in both", () => {
  const clusters = [0, 1, 2, 3, 4];
  const values = [1, 4, 2, 8, 5];
  const mean = clusteredRatio({ numerators: values, denominators: ones(5), weights: ones(5), clusters });
  expect(differenceOfRatios(mean, mean, clusters)).toEqual({ estimate: 0, low: 0, high: 0 });
});

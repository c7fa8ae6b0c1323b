import { describe, expect, it } from "vitest";
import { clusterCount, clusteredError } from "../../../loaders/statistics/clustered-error.ts";
import { clusteredQuantile } from "../../../loaders/statistics/clustered-quantile.ts";
import { clusteredShare } from "../../../loaders/statistics/clustered-share.ts";
import { wilsonInterval } from "../../../loaders/statistics/wilson-interval.ts";

describe("clusteredError", () => {
  it("adds what observations of a cluster do together before squaring", () => {
    // Clusters sum to 2, -1 and -1: sqrt((4 + 1 + 1) * 3 / 2).
    expect(clusteredError([1, 1, -1, -1], [0, 0, 1, 2])).toBeCloseTo(3, 12);
  });

  it("is the sample's standard error of a mean when everybody stands alone", () => {
    const values = [2, 4, 4, 6];
    const influences = values.map((value) => (value - 4) / 4);
    expect(clusteredError(influences, [NaN, NaN, NaN, NaN])).toBeCloseTo(Math.sqrt(8 / 3 / 4), 12);
  });

  it("cannot be told of a single cluster", () => {
    expect(clusteredError([1, -1], [7, 7])).toBeNaN();
  });

  it("counts those who stand alone one by one", () => {
    expect(clusterCount([3, 3, NaN, NaN, 5])).toBe(4);
  });
});

describe("clusteredShare", () => {
  it("is Wilson's on the observations when each is a cluster, but for the sample's n - 1", () => {
    const values = Array.from({ length: 400 }, (_, i) => Number(i % 4 === 0));
    const found = clusteredShare(
      values,
      values.map((_, i) => i),
    );
    const plain = wilsonInterval(100, 400);
    expect(found).toMatchObject({ share: 0.25, n: 400, clusters: 400 });
    expect(found.low).toBeCloseTo(plain.low, 3);
    expect(found.high).toBeCloseTo(plain.high, 3);
  });

  it("widens when contacts of one customer always agree", () => {
    const values = Array.from({ length: 400 }, (_, i) => Number(i % 40 < 10));
    const found = clusteredShare(
      values,
      values.map((_, i) => Math.floor(i / 10)),
    );
    const plain = wilsonInterval(100, 400);
    expect((found.high - found.low) / (plain.high - plain.low)).toBeGreaterThan(2.8);
  });

  it("rests on clusters where all agree", () => {
    const { low, high } = clusteredShare([1, 1, 1, 1], [0, 0, 1, 1]);
    expect(high).toBe(1);
    expect(low).toBeCloseTo(wilsonInterval(2, 2).low, 12);
  });
});

describe("clusteredQuantile", () => {
  it("takes the smallest value at or below which so many lie", () => {
    const values = [5, 1, 9, 3, 7];
    const found = clusteredQuantile(values, [0, 1, 2, 3, 4], 0.5)!;
    expect(found.value).toBe(5);
    expect(found.low).toBeLessThanOrEqual(5);
    expect(found.high).toBeGreaterThanOrEqual(5);
    expect(clusteredQuantile(values, [0, 1, 2, 3, 4], 0.4)!.value).toBe(3);
  });

  it("cannot be told of nothing or of a single cluster", () => {
    expect(clusteredQuantile([], [], 0.5)).toBeNull();
    expect(clusteredQuantile([1, 2], [4, 4], 0.5)).toBeNull();
  });
});

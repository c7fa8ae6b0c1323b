import { describe, expect, it } from "vitest";
import { intraclassCorrelation } from "../../../loaders/statistics/intraclass-correlation.ts";
import { randomSource } from "../../../loaders/statistics/random-source.ts";

describe("intraclassCorrelation", () => {
  it("is the variance between clusters over all variance, by hand", () => {
    const { correlation, clusters } = intraclassCorrelation([1, 3, 5, 7, 2, 4], [0, 0, 1, 1, 2, 2]);
    expect(correlation).toBeCloseTo((26 / 3 - 2) / (26 / 3 + 2), 12);
    expect(clusters).toBe(3);
  });

  it("passes over what is not known and who is in no cluster", () => {
    const whole = intraclassCorrelation([1, 3, 5, 7, 2, 4], [0, 0, 1, 1, 2, 2]);
    expect(intraclassCorrelation([1, 3, 5, 7, 2, 4, NaN, 9], [0, 0, 1, 1, 2, 2, 2, NaN])).toEqual(whole);
  });

  it("holds the true likeness in nine intervals of ten, also where there is none", () => {
    for (const truth of [0, 0.2]) {
      let held = 0;
      for (let seed = 0; seed < 100; seed++) {
        const { values, clusters } = drawClusters(truth, seed);
        const { low, high } = intraclassCorrelation(values, clusters);
        if (low <= truth && truth <= high) held++;
      }
      expect(held, String(truth)).toBeGreaterThanOrEqual(80);
    }
  });

  it("is not defined for two clusters, or for clusters of one", () => {
    expect(intraclassCorrelation([1, 2, 3, 4], [0, 0, 1, 1]).correlation).toBeNaN();
    expect(intraclassCorrelation([1, 2, 3, 4], [0, 1, 2, 3]).correlation).toBeNaN();
    expect(intraclassCorrelation([], []).correlation).toBeNaN();
  });
});

/** Sixty clusters of three to seven members, with a share of variance between clusters. */
function drawClusters(truth: number, seed: number) {
  const random = randomSource(seed);
  const values: number[] = [];
  const clusters: number[] = [];
  for (let cluster = 0; cluster < 60; cluster++) {
    const own = Math.sqrt(truth) * random.normal();
    for (let member = 0; member < 3 + (cluster % 5); member++) {
      values.push(own + Math.sqrt(1 - truth) * random.normal());
      clusters.push(cluster);
    }
  }
  return { values, clusters };
}

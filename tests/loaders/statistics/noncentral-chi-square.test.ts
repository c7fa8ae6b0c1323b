import chiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import { describe, expect, it } from "vitest";
import { noncentralChiSquareCdf, noncentralityAt } from "../../../loaders/statistics/noncentral-chi-square.ts";

describe("noncentralChiSquareCdf", () => {
  it.each([
    [10, 4, 3, 0.7837632],
    [100, 30, 60, 0.7300988],
    [5, 24, 0.5, 1.028626e-5],
  ])(
    "gives at %d with %d degrees of freedom and noncentrality %d what R's pchisq gives",
    (x, df, lambda, published) => {
      expect(noncentralChiSquareCdf(x, df, lambda) / published).toBeCloseTo(1, 6);
    },
  );

  it("is the central distribution without noncentrality", () => {
    expect(noncentralChiSquareCdf(7, 3, 0)).toBe(chiSquareCdf(7, 3));
  });
});

describe("noncentralityAt", () => {
  it("inverts the distribution", () => {
    expect(noncentralChiSquareCdf(85, 24, noncentralityAt(85, 24, 0.05))).toBeCloseTo(0.05, 8);
  });

  it("is 0 where even the central distribution lies lower", () => {
    expect(noncentralityAt(10, 24, 0.95)).toBe(0);
  });
});

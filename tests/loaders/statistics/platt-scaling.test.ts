import { describe, expect, it } from "vitest";
import { plattScaling, type PlattScaling } from "../../../loaders/statistics/platt-scaling.ts";

describe("plattScaling", () => {
  it("fits two scores to Platt's softened targets exactly", () => {
    // Score 1 holds the positives, score 0 the negatives: targets (2 + 1) / (2 + 2) and 1 / (3 + 2).
    const fit = plattScaling([1, 1, 0, 0, 0], [1, 1, 0, 0, 0]) as PlattScaling;
    expect(fit.intercept).toBeCloseTo(Math.log(0.2 / 0.8), 8);
    expect(fit.intercept + fit.slope).toBeCloseTo(Math.log(3), 8);
  });

  it("gives the same for rows as for their weights", () => {
    const weighted = plattScaling([1, 2, 3], [0, 1, 0], [3, 2, 1]) as PlattScaling;
    const spread = plattScaling([1, 1, 1, 2, 2, 3], [0, 0, 0, 1, 1, 0]) as PlattScaling;
    expect(weighted.slope).toBeCloseTo(spread.slope, 10);
  });

  it("says when there is one outcome only, or scores that do not vary", () => {
    expect(plattScaling([1, 2], [0, 0])).toEqual({ kind: "failed", reason: "one_outcome" });
    expect(plattScaling([1, 1], [0, 1]).kind).toBe("failed");
  });
});

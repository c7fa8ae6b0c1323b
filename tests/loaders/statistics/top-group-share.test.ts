import { describe, expect, it } from "vitest";
import { topGroupShare } from "../../../loaders/statistics/top-group-share.ts";

describe("topGroupShare", () => {
  it("adds up the values of those ranked first", () => {
    expect(topGroupShare([5, 4, 3, 2, 1], [10, 20, 30, 20, 20], 0.4)!.estimate).toBeCloseTo(0.3, 12);
  });

  it("counts those who tie at the edge in part, so that a flat ranking finds the part itself", () => {
    expect(topGroupShare([1, 1, 1, 1, 1], [9, 1, 0, 0, 0], 0.2)!.estimate).toBeCloseTo(0.2, 12);
    expect(topGroupShare([2, 1, 1], [6, 3, 3], 2 / 3)!.estimate).toBeCloseTo((6 + 1.5 + 1.5) / 12, 12);
  });

  it("passes one where others take away, and says nothing of a total that is not above zero", () => {
    expect(topGroupShare([2, 1], [30, -10], 0.5)!.estimate).toBeCloseTo(1.5, 12);
    expect(topGroupShare([2, 1], [1, -1], 0.5)).toBeNull();
    expect(topGroupShare([], [], 0.2)).toBeNull();
  });

  it("has an interval as wide as the spread of the values calls for", () => {
    const ranks = Array.from({ length: 400 }, (_, i) => i);
    const { estimate, low, high } = topGroupShare(
      ranks,
      ranks.map(() => 1),
      0.2,
    )!;
    expect(estimate).toBeCloseTo(0.2, 12);
    // sqrt(400 x .2 x .8) / 400 = .02
    expect(high - low).toBeCloseTo(2 * 1.6448536 * 0.02, 6);
  });
});

import { describe, expect, it } from "vitest";
import { wilsonInterval } from "../../../loaders/statistics/wilson-interval.ts";

const AT_95 = 1.959963984540054;

describe("the score interval of a share", () => {
  it("is that of the published examples (Newcombe 1998, Two-sided confidence intervals for the single proportion, table I)", () => {
    const { share, low, high } = wilsonInterval(81, 263, AT_95);
    expect(share).toBeCloseTo(0.308, 4);
    expect([low, high].map((bound) => bound.toFixed(4))).toEqual(["0.2553", "0.3662"]);
    expect(wilsonInterval(1, 29, AT_95).low).toBeCloseTo(0.0061, 4);
    expect(wilsonInterval(1, 29, AT_95).high).toBeCloseTo(0.1718, 4);
  });

  it("stays between 0 and 1 and holds the share, at none and at all", () => {
    expect(wilsonInterval(0, 20)).toMatchObject({ share: 0, low: 0 });
    expect(wilsonInterval(20, 20)).toMatchObject({ share: 1, high: 1 });
  });

  it("is not a number for an empty group", () => {
    expect(wilsonInterval(0, 0).share).toBeNaN();
  });
});

import { describe, expect, it } from "vitest";
import { eValue, eValueOfInterval, riskRatioOfHazards } from "../../../loaders/statistics/e-value.ts";

describe("eValue", () => {
  it("gives the worked example of its authors: 3.9 needs 7.26, its bound of 1.8 needs 3.0", () => {
    expect(eValue(3.9)).toBeCloseTo(7.26, 2);
    expect(eValueOfInterval(1.8, 8.7)).toBeCloseTo(3.0, 2);
  });

  it("turns ratios below 1 round and needs nothing at 1", () => {
    expect(eValue(1 / 3.9)).toBeCloseTo(eValue(3.9), 12);
    expect(eValue(1)).toBe(1);
    expect(eValueOfInterval(0.9, 1.2)).toBe(1);
    expect(eValueOfInterval(0.5, 0.8)).toBe(eValue(0.8));
  });

  it("is not a number for a ratio that is not positive", () => {
    expect(eValue(0)).toBeNaN();
  });
});

describe("riskRatioOfHazards", () => {
  it("is the hazard ratio for a rare event and nearer to 1 for a common one", () => {
    expect(riskRatioOfHazards(0.5, 0.05)).toBe(0.5);
    expect(riskRatioOfHazards(0.5, 0.5)).toBeCloseTo((1 - 0.5 ** Math.SQRT1_2) / (1 - 0.5 ** Math.SQRT2), 12);
    expect(riskRatioOfHazards(0.5, 0.5)).toBeGreaterThan(0.5);
  });
});

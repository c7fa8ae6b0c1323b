import { describe, expect, it } from "vitest";
import { simultaneousPValue, simultaneousQuantile } from "../../../loaders/statistics/simultaneous-intervals.ts";

describe("simultaneous intervals", () => {
  it("are the usual ones for a single comparison", () => {
    expect(simultaneousQuantile(1)).toBeCloseTo(1.644854, 6);
    expect(simultaneousPValue(1.644854, 1)).toBeCloseTo(0.1, 6);
  });

  it("hold five of them together at nine in ten: each at 0.9^(1/5)", () => {
    // 0.9^0.2 = 0.979148, so that each side leaves out 0.010426: z = 2.3106.
    expect(simultaneousQuantile(5)).toBeCloseTo(2.3106, 3);
  });

  it("leave out nothing just where the p-value falls below a tenth", () => {
    for (const comparisons of [1, 3, 5, 20]) {
      const edge = simultaneousQuantile(comparisons);
      expect(simultaneousPValue(edge + 1e-6, comparisons)).toBeLessThan(0.1);
      expect(simultaneousPValue(-edge + 1e-6, comparisons)).toBeGreaterThan(0.1);
    }
  });

  it("stay defined at no difference and far away", () => {
    expect(simultaneousPValue(0, 5)).toBeCloseTo(1, 6);
    expect(simultaneousPValue(40, 5)).toBeGreaterThanOrEqual(0);
    expect(simultaneousPValue(40, 5)).toBeLessThan(1e-12);
  });
});

import { describe, expect, it } from "vitest";
import { geoBasedRegression, spendDifference } from "../../../loaders/statistics/geo-based-regression.ts";

describe("geo-based regression", () => {
  it("finds the return exactly where outcomes follow it exactly", () => {
    const before = [10, 20, 40, 80, 50];
    const dose = [0, 3, 0, 5, 0];
    const fit = geoBasedRegression({ before, during: before.map((y, i) => 1 + 0.5 * y + 2 * dose[i]!), dose })!;
    expect(fit.estimate).toBeCloseTo(2, 10);
    expect(fit.degrees).toBe(2);
    expect(fit.high - fit.low).toBeLessThan(1e-6);
  });

  it("scales with the unit of the dose", () => {
    const before = [10, 20, 40, 80, 50, 33];
    const during = [12, 25, 39, 95, 51, 30];
    const dose = [0, 3, 0, 5, 0, 0];
    const [fit, fine] = [1, 100].map((unit) =>
      geoBasedRegression({ before, during, dose: dose.map((d) => d * unit) })!,
    );
    expect(fine!.estimate).toBeCloseTo(fit!.estimate / 100, 12);
    expect(fine!.low).toBeCloseTo(fit!.low / 100, 12);
  });

  it("leaves out regions without outcome before the test", () => {
    const all = geoBasedRegression({
      before: [0, 10, 20, 40, 80],
      during: [9, 11, 24, 44, 99],
      dose: [1, 0, 3, 0, 5],
    })!;
    const rest = geoBasedRegression({ before: [10, 20, 40, 80], during: [11, 24, 44, 99], dose: [0, 3, 0, 5] })!;
    expect(all).toEqual(rest);
  });

  it("has no fit for a dose that is the same everywhere, and for three regions", () => {
    expect(geoBasedRegression({ before: [1, 2, 3, 4], during: [1, 2, 3, 5], dose: [0, 0, 0, 0] })).toBeNull();
    expect(geoBasedRegression({ before: [1, 2, 3], during: [1, 2, 4], dose: [0, 1, 0] })).toBeNull();
  });
});

describe("the difference in spend", () => {
  it("sets treated regions against the change of the control regions", () => {
    // Control regions went from 30 to 60: the treated one would have spent 20 and spent 50.
    expect([...spendDifference([10, 20, 10], [20, 40, 50], [false, false, true])]).toEqual([0, 0, 30]);
  });

  it("takes all of it where nobody spent before", () => {
    expect([...spendDifference([0, 0], [0, 7], [false, true])]).toEqual([0, 7]);
  });
});

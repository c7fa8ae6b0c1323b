import { describe, expect, it } from "vitest";
import { studentTQuantile } from "../../../loaders/statistics/student-t.ts";
import { timeBasedRegression } from "../../../loaders/statistics/time-based-regression.ts";
import { randomSource } from "../../../loaders/statistics/random-source.ts";

describe("time-based regression", () => {
  it("adds up the effect by hand on a line with residuals of one", () => {
    // Before: control 0, 1, 2, 3 and treated 2 x control + (1, -1, -1, 1): slope 2, intercept 0, s^2 = 4 / 2.
    const fit = timeBasedRegression({ treated: [1, 1, 3, 7, 13, 15], control: [0, 1, 2, 3, 4, 5] }, 4)!;
    expect(fit.intercept).toBeCloseTo(0, 12);
    expect(fit.slope).toBeCloseTo(2, 12);
    fit.counterfactual.forEach((value, t) => expect(value).toBeCloseTo(2 * t, 10));
    expect(fit.cumulative.map(({ estimate }) => estimate)).toEqual([expect.closeTo(5, 10), expect.closeTo(10, 10)]);
    // (X'X)^-1 = [14, -6; -6, 4] / 20; x = (2, 9): 56 - 216 + 324 = 164, over 20; plus two weeks.
    expect(fit.total.standardError).toBeCloseTo(Math.sqrt(2 * (2 + 8.2)), 10);
    expect(fit.total.high - fit.total.estimate).toBeCloseTo(studentTQuantile(0.95, 2) * fit.total.standardError, 10);
    // A single week: 1 + (14 - 48 + 64) / 20.
    expect(fit.effects[0]!.standardError).toBeCloseTo(Math.sqrt(2 * 2.5), 10);
  });

  it("widens the interval for weeks that hang together and leaves the estimate", () => {
    const random = randomSource(3);
    const control = Array.from({ length: 60 }, () => 100 + 10 * random.normal());
    let drift = 0;
    const treated = control.map((value) => 2 * value + (drift = 0.8 * drift + random.normal()));
    const [plain, allowing] = [false, true].map((allowsForAutocorrelation) =>
      timeBasedRegression({ treated, control }, 50, { allowsForAutocorrelation })!,
    );
    expect(plain!.autocorrelation).toBe(0);
    expect(allowing!.autocorrelation).toBeGreaterThan(0.5);
    expect(allowing!.total.estimate).toBe(plain!.total.estimate);
    expect(allowing!.total.standardError).toBeGreaterThan(1.5 * plain!.total.standardError);
  });

  it("has nothing to say without four weeks before, a week of test, or a control that moves", () => {
    const treated = [1, 2, 3, 4, 5, 6];
    expect(timeBasedRegression({ treated, control: treated }, 3)).toBeNull();
    expect(timeBasedRegression({ treated, control: treated }, 6)).toBeNull();
    expect(timeBasedRegression({ treated, control: [5, 5, 5, 5, 5, 5] }, 5)).toBeNull();
  });
});

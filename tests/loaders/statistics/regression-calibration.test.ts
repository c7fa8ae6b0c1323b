import { describe, expect, it } from "vitest";
import { calibratedCoefficients } from "../../../loaders/statistics/regression-calibration.ts";

describe("calibratedCoefficients", () => {
  it("divides a single coefficient by the reliability", () => {
    expect(calibratedCoefficients([0.3], Float64Array.of(2), Float64Array.of(0.5))![0]).toBeCloseTo(0.3 / 0.75, 12);
  });

  it("gives back the coefficients of the true variables from their attenuated ones", () => {
    // True covariances 1, 0.5, 1 and coefficients 0.4 and -0.2; error variances 0.5 and 0.
    const observed = Float64Array.of(1.5, 0.5, 0.5, 1);
    const right = [0.4 - 0.1, 0.2 - 0.2];
    const determinant = 1.5 - 0.25;
    const naive = [(right[0]! - 0.5 * right[1]!) / determinant, (1.5 * right[1]! - 0.5 * right[0]!) / determinant];
    const [first, second] = calibratedCoefficients(naive, observed, Float64Array.of(0.5, 0, 0, 0))!;
    expect(first).toBeCloseTo(0.4, 12);
    expect(second).toBeCloseTo(-0.2, 12);
  });

  it("is null where error leaves next to nothing", () => {
    expect(calibratedCoefficients([0.3], Float64Array.of(1), Float64Array.of(0.99))).toBeNull();
    expect(calibratedCoefficients([0.3], Float64Array.of(1), Float64Array.of(1.2))).toBeNull();
  });
});

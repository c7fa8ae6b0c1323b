import { describe, expect, it } from "vitest";
import { poissonRegression, type PoissonFit } from "../../../loaders/statistics/poisson-regression.ts";

const group = Float64Array.of(0, 0, 1, 1);
const rows = { count: [2, 4, 9, 3], exposure: [10, 20, 10, 10], cluster: [0, 1, 2, 3] };

describe("poissonRegression", () => {
  it("gives the logarithm of the ratio of two groups' rates", () => {
    const fit = poissonRegression({ ...rows, covariates: [group] }) as PoissonFit;
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(12 / 20 / (6 / 30)), 8);
    expect(fit.coefficients[1]).toBeCloseTo(Math.log(6 / 30), 8);
    expect(fit.events).toBe(18);
  });

  it("gives robust errors by hand: residuals squared over expected events squared, per group", () => {
    const fit = poissonRegression({ ...rows, covariates: [group] }) as PoissonFit;
    const [first, second] = [(2 - 2) ** 2 + (4 - 4) ** 2, (9 - 6) ** 2 + (3 - 6) ** 2];
    expect(fit.covariance[0]).toBeCloseTo(first / 6 ** 2 + second / 12 ** 2, 8);
  });

  it("does not take a person counted in two rows for two", () => {
    const whole = poissonRegression({ ...rows, covariates: [group] }) as PoissonFit;
    const halves = poissonRegression({
      covariates: [Float64Array.of(0, 0, 0, 0, 1, 1, 1, 1)],
      count: [1, 1, 2, 2, 5, 4, 1, 2],
      exposure: [5, 5, 10, 10, 5, 5, 5, 5],
      cluster: [0, 0, 1, 1, 2, 2, 3, 3],
    }) as PoissonFit;
    expect(halves.coefficients[0]).toBeCloseTo(whole.coefficients[0]!, 8);
    expect(halves.covariance[0]).toBeCloseTo(whole.covariance[0]!, 8);
  });

  it("counts weights as so many rows", () => {
    const fit = poissonRegression({ ...rows, weight: [1, 1, 2, 0], covariates: [group] }) as PoissonFit;
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(0.9 / 0.2), 8);
  });

  it("says why there is no fit", () => {
    expect(poissonRegression({ ...rows, count: [0, 0, 0, 0], covariates: [group] })).toEqual({
      kind: "failed",
      reason: "no_events",
    });
    expect(poissonRegression({ ...rows, covariates: [group, group] })).toEqual({ kind: "failed", reason: "collinear" });
  });
});

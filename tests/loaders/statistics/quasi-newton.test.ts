import { describe, expect, it } from "vitest";
import { minimise, withNumericGradient } from "../../../loaders/statistics/quasi-newton.ts";

describe("minimise", () => {
  it("finds the minimum of Rosenbrock's valley", () => {
    const valley = withNumericGradient(([x, y]) => (1 - x!) ** 2 + 100 * (y! - x! ** 2) ** 2);
    const { point, converged } = minimise(valley, [-1.2, 1]);
    expect(converged).toBe(true);
    expect(point[0]).toBeCloseTo(1, 5);
    expect(point[1]).toBeCloseTo(1, 5);
  });

  it("takes an analytic gradient", () => {
    const bowl = (point: Float64Array, gradient: Float64Array) => {
      gradient[0] = 2 * (point[0]! - 3);
      return (point[0]! - 3) ** 2;
    };
    expect(minimise(bowl, [100]).point[0]).toBeCloseTo(3, 8);
  });

  it("turns back from where the function is not defined", () => {
    const { point, converged } = minimise(
      withNumericGradient(([x]) => (x! > 0 ? x! - Math.log(x!) : Infinity)),
      [5],
    );
    expect(converged).toBe(true);
    expect(point[0]).toBeCloseTo(1, 5);
  });

  it("says that a function without a minimum has not converged", () => {
    expect(
      minimise(
        withNumericGradient(([x]) => -Math.exp(x!)),
        [0],
        { iterations: 20 },
      ).converged,
    ).toBe(false);
  });
});

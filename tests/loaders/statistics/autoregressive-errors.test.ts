import { randomNormal } from "d3-random";
import { describe, expect, it } from "vitest";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { autoregressiveErrors } from "../../../loaders/statistics/autoregressive-errors.ts";

describe("autoregressiveErrors", () => {
  it("is least squares without lags", () => {
    const fit = fitted(
      [0, 1, 2, 3, 4, 5],
      [1, 3, 4, 8, 9, 10],
      [
        [1, 1, 1, 1, 1, 1],
        [0, 1, 2, 3, 4, 5],
      ],
      0,
    );
    expect(fit.coefficients[0]).toBeCloseTo(22 / 21, 8);
    expect(fit.coefficients[1]).toBeCloseTo(67 / 35, 8);
  });

  it("finds a planted effect and autoregression", () => {
    const { period, outcome, columns } = planted(150);
    const fit = fitted(period, outcome, columns, 1);
    expect(Math.abs(fit.coefficients[1]! - 2)).toBeLessThan(3 * fit.standardErrors![2]!);
    expect(Math.abs(fit.autoregression[0]! - 0.6)).toBeLessThan(3 * fit.standardErrors![0]!);
  });

  it("takes missing periods for what they are and no shorter gap", () => {
    const { period, outcome, columns } = planted(150);
    const kept = period.filter((t) => t % 3 !== 1);
    const fit = fitted(
      kept,
      kept.map((t) => outcome[t]!),
      columns.map((column) => kept.map((t) => column[t]!)),
      1,
    );
    expect(Math.abs(fit.autoregression[0]! - 0.6)).toBeLessThan(3 * fit.standardErrors![0]!);
  });

  it("says when there are too few rows, and when columns are the same", () => {
    expect(autoregressiveErrors({ period: [0, 1], outcome: [1, 2], columns: [[1, 1]] }, 1)).toEqual({
      converged: false,
      reason: "too_few_rows",
    });
    const ones = new Float64Array(20).fill(1);
    const period = ones.map((_, i) => i);
    expect(autoregressiveErrors({ period, outcome: period, columns: [ones, ones] }, 1)).toEqual({
      converged: false,
      reason: "collinear",
    });
  });
});

function fitted(period: number[], outcome: number[], columns: number[][], order: number) {
  const fit = autoregressiveErrors({ period, outcome, columns }, order);
  if (!fit.converged) throw new Error(fit.reason);
  return fit;
}

function planted(n: number) {
  const generator = xoroshiro128plus(7);
  const normal = randomNormal.source(() => (generator.next() >>> 0) / 2 ** 32)();
  const period = Array.from({ length: n }, (_, t) => t);
  const spend = period.map((t) => 1 + Math.sin(t));
  let error = 0;
  const outcome = spend.map((x) => 5 + 2 * x + (error = 0.6 * error + normal()));
  return { period, outcome, columns: [period.map(() => 1), spend] };
}

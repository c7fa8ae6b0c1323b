import { describe, expect, it } from "vitest";
import {
  choleskyFactor,
  choleskyInverse,
  choleskyLogDeterminant,
  choleskySolve,
} from "../../../loaders/statistics/cholesky.ts";
import { matrixInverse } from "../../../loaders/statistics/matrix-inverse.ts";

const matrix = Float64Array.of(4, 2, 2, 5);

describe("choleskyFactor", () => {
  const factor = choleskyFactor(matrix, 2)!;

  it("gives the lower root by hand", () => {
    expect([...factor]).toEqual([2, 0, 1, 2]);
    expect(choleskyLogDeterminant(factor, 2)).toBeCloseTo(Math.log(16), 12);
  });

  it("solves and inverts", () => {
    expect([...choleskySolve(factor, 2, [8, 12])]).toEqual([1, 2]);
    [5, -2, -2, 4].forEach((entry, i) => expect(choleskyInverse(factor, 2)[i]).toBeCloseTo(entry / 16, 12));
  });

  it("is null for a matrix that is not positive definite", () => {
    expect(choleskyFactor(Float64Array.of(1, 1, 1, 1), 2)).toBeNull();
    expect(choleskyFactor(Float64Array.of(1, 2, 2, 1), 2)).toBeNull();
  });
});

describe("matrixInverse", () => {
  it("inverts where the first pivot is 0", () => {
    expect([...matrixInverse(Float64Array.of(0, 2, 1, 0), 2)!]).toEqual([0, 1, 0.5, 0]);
  });

  it("is null for a singular matrix", () => {
    expect(matrixInverse(Float64Array.of(1, 2, 2, 4), 2)).toBeNull();
  });
});

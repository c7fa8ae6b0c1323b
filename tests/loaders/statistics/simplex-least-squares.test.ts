import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simplexLeastSquares } from "../../../loaders/statistics/simplex-least-squares.ts";

const loss = (columns: number[][], outcome: number[], weights: ArrayLike<number>) =>
  outcome.reduce((sum, y, i) => sum + (y - columns.reduce((s, x, j) => s + weights[j]! * x[i]!, 0)) ** 2, 0);

describe("least squares on the simplex", () => {
  it("finds weights that made the outcome", () => {
    const columns = [
      [1, 0, 3, 2],
      [0, 5, 1, 4],
      [2, 2, 0, 7],
    ];
    const outcome = [0, 1, 2, 3].map((i) => 0.3 * columns[0]![i]! + 0.7 * columns[2]![i]!);
    const weights = simplexLeastSquares(columns, outcome)!;
    expect([...weights]).toEqual([expect.closeTo(0.3, 6), expect.closeTo(0, 6), expect.closeTo(0.7, 6)]);
  });

  it("goes to the corner when the outcome lies outside", () => {
    expect([
      ...simplexLeastSquares(
        [
          [1, 1],
          [2, 2],
        ],
        [9, 9],
      )!,
    ]).toEqual([0, 1]);
  });

  it("has no better weights nearby, and weights that are shares", () => {
    const value = fc.double({ min: -5, max: 5, noNaN: true });
    const column = fc.array(value, { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 9 }), column, fc.nat(), (columns, outcome, at) => {
        const weights = simplexLeastSquares(columns, outcome)!;
        expect(weights.every((weight) => weight >= 0)).toBe(true);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 8);
        const corner = at % columns.length;
        for (const step of [0.001, 0.1, 1]) {
          const moved = weights.map((weight, j) => (1 - step) * weight + (j === corner ? step : 0));
          expect(loss(columns, outcome, weights)).toBeLessThanOrEqual(loss(columns, outcome, moved) + 1e-4);
        }
      }),
    );
  });

  it("is nothing without columns or rows", () => {
    expect(simplexLeastSquares([], [1])).toBeNull();
    expect(simplexLeastSquares([[]], [])).toBeNull();
  });
});

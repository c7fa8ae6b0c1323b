import { describe, expect, it } from "vitest";
import { weightedLeastSquares } from "../../../loaders/statistics/weighted-least-squares.ts";

describe("weighted least squares", () => {
  it("fits a line by hand: y = 1, 3, 4 on x = 0, 1, 2", () => {
    const fit = weightedLeastSquares(
      [
        [1, 1, 1],
        [0, 1, 2],
      ],
      [1, 3, 4],
    )!;
    expect([...fit.coefficients]).toEqual([expect.closeTo(7 / 6, 12), expect.closeTo(1.5, 12)]);
    // Residuals -1/6, 1/3, -1/6 on one degree of freedom; the slope's variance over s^2 is 1 / 2.
    expect(fit.variance).toBeCloseTo(1 / 6, 12);
    expect(fit.inverse[3]).toBeCloseTo(0.5, 12);
  });

  it("counts a row of weight two as two rows", () => {
    const once = weightedLeastSquares(
      [
        [1, 1, 1],
        [0, 1, 3],
      ],
      [1, 3, 4],
      [1, 2, 1],
    )!;
    const twice = weightedLeastSquares(
      [
        [1, 1, 1, 1],
        [0, 1, 1, 3],
      ],
      [1, 3, 3, 4],
    )!;
    once.coefficients.forEach((value, j) => expect(value).toBeCloseTo(twice.coefficients[j]!, 12));
  });

  it("has no fit for collinear columns and fewer rows than columns", () => {
    expect(
      weightedLeastSquares(
        [
          [1, 1, 1],
          [2, 2, 2],
        ],
        [1, 2, 3],
      ),
    ).toBeNull();
    expect(weightedLeastSquares([[1], [2]], [1])).toBeNull();
    expect(weightedLeastSquares([[0, 0]], [1, 2])).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { standardisation, standardisedRows } from "../../../loaders/statistics/standardise.ts";

describe("standardisation", () => {
  it("takes the mean and the deviation over n of the values that are known", () => {
    const { means, scales } = standardisation([
      [1, 3, NaN],
      [5, 5, 5],
      [NaN, NaN, NaN],
    ]);
    expect([...means]).toEqual([2, 5, 0]);
    expect([...scales]).toEqual([1, 1, 1]);
  });

  it("lays rows out one after another, missing values at the mean", () => {
    const columns = [
      [1, 3, NaN],
      [0, 0, 6],
    ];
    const rows = standardisedRows(columns, { means: Float64Array.of(2, 2), scales: Float64Array.of(1, 2) });
    expect([...rows]).toEqual([-1, -1, 1, -1, 0, 2]);
  });
});

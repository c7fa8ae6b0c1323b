import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choleskyFactor } from "../../../loaders/statistics/cholesky.ts";
import { independentColumns } from "../../../loaders/statistics/independent-columns.ts";
import { indicatorGram } from "../../../loaders/statistics/indicator-gram.ts";

describe("independentColumns", () => {
  it("leaves out what the intercept and the columns before determine", () => {
    // The second is 1 less the first, the third is the first again, the fourth is new.
    const rows = [
      [1, 0, 1, 0],
      [1, 0, 1, 1],
      [0, 1, 0, 1],
      [0, 1, 0, 0],
    ];
    expect(independentColumns(Float64Array.from(rows.flat()), 4)).toEqual([0, 3]);
  });

  it("leaves out a column of zeros and one that never varies", () => {
    expect(independentColumns(Float64Array.from([0, 1, 1, 0, 1, 0]), 3)).toEqual([2]);
  });

  it("looks only at rows that count", () => {
    const predictors = Float64Array.from([1, 1, 0, 0, 1, 0]);
    expect(independentColumns(predictors, 2)).toEqual([0, 1]);
    expect(independentColumns(predictors, 2, [1, 1, 0])).toEqual([0]);
  });

  it("always leaves columns that a regression can be solved with", () => {
    const matrix = fc.array(fc.constantFrom(0, 0, 1), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(matrix, (values) => {
        const predictors = Float64Array.from(values);
        const kept = independentColumns(predictors, 5);
        const own = Float64Array.from({ length: 6 * kept.length }, (_, at) => {
          return predictors[Math.floor(at / kept.length) * 5 + kept[at % kept.length]!]!;
        });
        const gram = indicatorGram(own, kept.length);
        return kept.length === 0 || choleskyFactor(gram, kept.length + 1) !== null;
      }),
    );
  });
});

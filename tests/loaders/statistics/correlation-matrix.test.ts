import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairwiseCorrelation, weightedCorrelation } from "../../../loaders/statistics/correlation-matrix.ts";

describe("weightedCorrelation", () => {
  it("gives the correlation of two columns", () => {
    // Deviations -1, 0, 1 and -1, 1, 0: 1 / 2.
    const found = weightedCorrelation(Float64Array.of(1, 3, 2, 5, 3, 4), 2, [1, 1, 1]);
    expect([...found]).toEqual([1, expect.closeTo(0.5, 12), expect.closeTo(0.5, 12), 1]);
  });

  it("counts a row as often as its weight says", () => {
    const row = fc.tuple(
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 0, max: 3 }),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 20 }), (rows) => {
        const repeated = rows.flatMap(([a, b, weight]) => Array<number[]>(weight).fill([a, b]));
        const once = weightedCorrelation(
          Float64Array.from(rows.flatMap(([a, b]) => [a, b])),
          2,
          rows.map(([, , w]) => w),
        );
        const often = weightedCorrelation(
          Float64Array.from(repeated.flat()),
          2,
          repeated.map(() => 1),
        );
        expect(once[1]).toBeCloseTo(often[1]!, 8);
      }),
    );
  });

  it("gives zeros for a column without variance, and for no rows", () => {
    expect([...weightedCorrelation(Float64Array.of(5, 1, 5, 2, 5, 4), 2, [1, 1, 1])]).toEqual([0, 0, 0, 1]);
    expect([...weightedCorrelation(new Float64Array(0), 2, [])]).toEqual([0, 0, 0, 0]);
  });
});

describe("pairwiseCorrelation", () => {
  it("agrees with the other where nothing is missing", () => {
    const data = Float64Array.of(1, 3, 2, 2, 5, 1, 3, 4, 7);
    const [a, b] = [pairwiseCorrelation, weightedCorrelation].map((method) => method(data, 3, [1, 2, 1]));
    a!.forEach((value, i) => expect(value).toBeCloseTo(b![i]!, 12));
  });

  it("takes each pair from the rows that have both", () => {
    const data = Float64Array.of(1, 1, 2, NaN, 3, 3, NaN, 9, 2, 1);
    const complete = weightedCorrelation(Float64Array.of(1, 1, 3, 3, 2, 1), 2, [1, 1, 1]);
    expect(pairwiseCorrelation(data, 2, [1, 1, 1, 1, 1])[1]).toBeCloseTo(complete[1]!, 12);
  });
});

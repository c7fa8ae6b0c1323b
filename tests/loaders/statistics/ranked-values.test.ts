import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankedValues } from "../../../loaders/statistics/ranked-values.ts";

describe("rankedValues", () => {
  it("puts the best first, by the values themselves", () => {
    expect([...rankedValues(Float64Array.of(1, -3, 2))]).toEqual([2, 1, -3]);
  });

  it("orders by another variable and keeps the values", () => {
    expect([...rankedValues(Float64Array.of(10, 20, 30), Float64Array.of(2, 3, 1))]).toEqual([20, 10, 30]);
  });

  it("gives tied members the mean of their block", () => {
    expect([...rankedValues(Float64Array.of(10, 20, 60), Float64Array.of(1, 1, 0))]).toEqual([15, 15, 60]);
  });

  it("does not depend on the order in which tied members stand", () => {
    const members = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -50, max: 50 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(members, (pairs) => {
        const ranked = (rows: [number, number][]) =>
          rankedValues(
            Float64Array.from(rows, ([, value]) => value),
            Float64Array.from(rows, ([rank]) => rank),
          );
        const forwards = ranked(pairs);
        const backwards = ranked(pairs.toReversed());
        forwards.forEach((value, i) => expect(value).toBeCloseTo(backwards[i]!, 9));
      }),
    );
  });

  it("refuses values and ranks of different length", () => {
    expect(() => rankedValues(Float64Array.of(1), Float64Array.of(1, 2))).toThrow("1 values but 2 ranks");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bandAmounts,
  cumulativeAmounts,
  populationShareCarrying,
} from "../../../loaders/statistics/concentration-curve.ts";
import { rankedValues } from "../../../loaders/statistics/ranked-values.ts";

const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 60 });

describe("cumulativeAmounts", () => {
  it("rises above the total and falls back to it when some members lose money", () => {
    expect([...cumulativeAmounts(Float64Array.of(6, 4, -2, -4), [0, 0.25, 0.5, 0.75, 1])]).toEqual([0, 6, 10, 8, 4]);
  });

  it("is linear between two members", () => {
    expect([...cumulativeAmounts(Float64Array.of(6, 4), [0.25, 0.75])]).toEqual([3, 8]);
  });

  it("is defined for one member and for all zero", () => {
    expect([...cumulativeAmounts(Float64Array.of(5), [0, 0.5, 1])]).toEqual([0, 2.5, 5]);
    expect([...cumulativeAmounts(Float64Array.of(0, 0, 0), [0, 0.5, 1])]).toEqual([0, 0, 0]);
  });
});

describe("bandAmounts", () => {
  it("splits the member on a boundary in proportion", () => {
    expect([...bandAmounts(Float64Array.of(9, 6, 3), 2)]).toEqual([12, 6]);
  });

  it("adds up to the total and never rises from band to band", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 12 }), (list, bands) => {
        const ranked = rankedValues(Float64Array.from(list));
        const amounts = bandAmounts(ranked, bands);
        expect(amounts.reduce((a, b) => a + b)).toBeCloseTo(
          list.reduce((a, b) => a + b),
          6,
        );
        for (let i = 1; i < bands; i++) expect(amounts[i]!).toBeLessThanOrEqual(amounts[i - 1]! + 1e-9);
      }),
    );
  });
});

describe("populationShareCarrying", () => {
  it("finds the share of members that carry four fifths of the total", () => {
    expect(populationShareCarrying(Float64Array.of(6, 2, 1, 1), 8)).toBe(0.5);
    expect(populationShareCarrying(Float64Array.of(6, 4), 8)).toBe(0.75);
  });

  it("is zero for nothing to carry and null for what is never reached", () => {
    expect(populationShareCarrying(Float64Array.of(6, -2), 0)).toBe(0);
    expect(populationShareCarrying(Float64Array.of(-1, -2), 1)).toBeNull();
    expect(populationShareCarrying(Float64Array.of(), 1)).toBeNull();
  });
});

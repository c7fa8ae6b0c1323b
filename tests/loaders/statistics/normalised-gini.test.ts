import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalisedGini } from "../../../loaders/statistics/normalised-gini.ts";
import { rankedValues } from "../../../loaders/statistics/ranked-values.ts";

function byAllPairs(values: number[]): number {
  let differences = 0;
  for (const a of values) for (const b of values) differences += Math.abs(a - b);
  const magnitude = values.reduce((sum, value) => sum + Math.abs(value), 0);
  return differences / (2 * (values.length - 1) * magnitude);
}

describe("normalisedGini", () => {
  it("is 0 when all are equal and 1 when one has everything", () => {
    expect(normalisedGini(Float64Array.of(4, 4, 4))).toBe(0);
    expect(normalisedGini(Float64Array.of(9, 0, 0))).toBe(1);
  });

  it("is 1 when one has all the gains and another all the losses", () => {
    expect(normalisedGini(Float64Array.of(5, 0, 0, -3))).toBe(1);
  });

  it("equals the definition over all pairs, and stays between 0 and 1", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 2, maxLength: 30 }), (list) => {
        fc.pre(list.some((value) => value !== 0));
        const gini = normalisedGini(rankedValues(Float64Array.from(list)))!;
        expect(gini).toBeCloseTo(byAllPairs(list), 9);
        expect(gini).toBeGreaterThanOrEqual(0);
        expect(gini).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it("is not defined for one member nor when all are zero", () => {
    expect(normalisedGini(Float64Array.of(7))).toBeNull();
    expect(normalisedGini(Float64Array.of(0, 0))).toBeNull();
  });
});

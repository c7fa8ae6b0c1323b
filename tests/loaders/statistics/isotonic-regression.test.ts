import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isotonicRegression, isotonicValue } from "../../../loaders/statistics/isotonic-regression.ts";

describe("isotonicRegression", () => {
  it("pools neighbours that fall until all rise", () => {
    const fit = isotonicRegression([1, 2, 3, 4], [1, 3, 2, 4]);
    expect([...fit.value]).toEqual([1, 2.5, 4]);
    expect([...fit.from]).toEqual([1, 2, 4]);
    expect([...fit.to]).toEqual([1, 3, 4]);
  });

  it("pools equal x by their weights before anything else", () => {
    const fit = isotonicRegression([1, 1, 2], [0, 1, 0.5], [3, 1, 1]);
    expect([...fit.value]).toEqual([0.25, 0.5]);
    expect([...fit.weight]).toEqual([4, 1]);
  });

  it("gives the same for rows as for their weights", () => {
    const weighted = isotonicRegression([1, 2, 3], [0, 1, 0], [1, 2, 3]);
    expect(isotonicRegression([1, 2, 2, 3, 3, 3], [0, 1, 1, 0, 0, 0])).toEqual(weighted);
  });

  it("never falls, and keeps the weighted mean", () => {
    const rows = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 5 })),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(rows, (drawn) => {
        const [x, y, weight] = [0, 1, 2].map((at) => drawn.map((row) => row[at]!));
        const { value, weight: steps } = isotonicRegression(x!, y!, weight);
        value.slice(1).forEach((next, i) => expect(next).toBeGreaterThan(value[i]!));
        const mean = y!.reduce((sum, each, i) => sum + each * weight![i]!, 0);
        expect(value.reduce((sum, each, i) => sum + each * steps[i]!, 0)).toBeCloseTo(mean, 8);
      }),
    );
  });

  it("reads between steps on a line, and outside them as the nearest", () => {
    const fit = isotonicRegression([1, 2, 4, 5], [0, 0, 1, 1]);
    expect([-3, 1.5, 3, 4.5, 9].map((x) => isotonicValue(fit, x))).toEqual([0, 0, 0.5, 1, 1]);
    expect(isotonicValue(isotonicRegression([], []), 1)).toBeNull();
  });
});

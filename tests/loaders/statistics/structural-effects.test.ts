import { describe, expect, it } from "vitest";
import { causalOrder } from "../../../loaders/statistics/path-structure.ts";
import { effectSizes, structuralPaths, totalEffects } from "../../../loaders/statistics/structural-effects.ts";
import { varianceInflation } from "../../../loaders/statistics/variance-inflation.ts";

/** 0 drives 1 and 2, 1 drives 2. */
const arrows = [
  { from: 0, to: 1 },
  { from: 0, to: 2 },
  { from: 1, to: 2 },
];

describe("structuralPaths", () => {
  it("gives standardised regression coefficients and R2 from correlations", () => {
    const found = structuralPaths(Float64Array.of(1, 0.5, 0.6, 0.5, 1, 0.4, 0.6, 0.4, 1), 3, arrows)!;
    expect(found.paths[0]).toBeCloseTo(0.5, 12);
    expect(found.paths[1]).toBeCloseTo((0.6 - 0.5 * 0.4) / 0.75, 12);
    expect(found.paths[2]).toBeCloseTo((0.4 - 0.5 * 0.6) / 0.75, 12);
    expect(found.r2[0]).toBeNull();
    expect(found.r2[2]).toBeCloseTo(found.paths[1]! * 0.6 + found.paths[2]! * 0.4, 12);
  });

  it("gives nothing when drivers are collinear", () => {
    expect(structuralPaths(Float64Array.of(1, 1, 0.6, 1, 1, 0.6, 0.6, 0.6, 1), 3, arrows)).toBeNull();
  });
});

describe("totalEffects", () => {
  it("adds the products of paths over all ways", () => {
    const total = totalEffects(3, arrows, [0.5, 0.2, 0.4]);
    expect([...total]).toEqual([0, 0.5, expect.closeTo(0.2 + 0.5 * 0.4, 12), 0, 0, 0.4, 0, 0, 0]);
  });

  it("does not depend on the order in which constructs are listed", () => {
    const turned = arrows.map(({ from, to }) => ({ from: 2 - from, to: 2 - to }));
    expect(totalEffects(3, turned, [0.5, 0.2, 0.4])[2 * 3 + 0]).toBeCloseTo(0.4, 12);
  });

  it("refuses arrows in a circle", () => {
    expect(() =>
      causalOrder(2, [
        { from: 0, to: 1 },
        { from: 1, to: 0 },
      ]),
    ).toThrow(/circle/);
  });
});

describe("effectSizes", () => {
  it("holds what is lost without an arrow against what is not explained", () => {
    const correlation = Float64Array.of(1, 0, 0.6, 0, 1, 0.3, 0.6, 0.3, 1);
    const both = [
      { from: 0, to: 2 },
      { from: 1, to: 2 },
    ];
    const [first, second] = effectSizes(correlation, 3, both, [null, null, 0.45]);
    expect(first).toBeCloseTo(0.36 / 0.55, 12);
    expect(second).toBeCloseTo(0.09 / 0.55, 12);
  });
});

describe("varianceInflation", () => {
  it("is 1 / (1 - r2) for two variables, 1 for one, and without end for collinear ones", () => {
    expect(varianceInflation(Float64Array.of(1, 0.6, 0.6, 1), 2, [0, 1])).toEqual([
      expect.closeTo(1 / 0.64, 12),
      expect.closeTo(1 / 0.64, 12),
    ]);
    expect(varianceInflation(Float64Array.of(1, 0.6, 0.6, 1), 2, [1])).toEqual([1]);
    expect(varianceInflation(Float64Array.of(1, 1, 1, 1), 2, [0, 1])).toEqual([Infinity, Infinity]);
  });
});

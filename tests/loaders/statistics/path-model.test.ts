import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consistentPathModel } from "../../../loaders/statistics/consistent-path-model.ts";
import { estimatePathModel, type PathModelEstimate } from "../../../loaders/statistics/path-model.ts";
import type { PathModel } from "../../../loaders/statistics/path-structure.ts";

/** Two reflective constructs of two items each, the first driving the second. */
const model: PathModel = {
  constructs: [
    { name: "cause", items: [0, 1] },
    { name: "effect", items: [2, 3] },
  ],
  arrows: [{ from: 0, to: 1 }],
};

/** Correlations of items that measure constructs with correlation `path` at these loadings. */
function implied(path: number, loadings: readonly number[]): Float64Array {
  const construct = (item: number) => (item < 2 ? 0 : 1);
  return Float64Array.from({ length: 16 }, (_, at) => {
    const [i, j] = [Math.floor(at / 4), at % 4];
    const between = construct(i) === construct(j) ? 1 : path;
    return i === j ? 1 : loadings[i]! * loadings[j]! * between;
  });
}

const estimated = (correlation: Float64Array, options = {}) =>
  estimatePathModel(correlation, 4, model, options) as PathModelEstimate;

describe("estimatePathModel", () => {
  it("gives the correlation of two items as the path of two single-item constructs", () => {
    const single = { ...model, constructs: [0, 1].map((item) => ({ name: String(item), items: [item] })) };
    const found = estimatePathModel(Float64Array.of(1, 0.3, 0.3, 1), 2, single) as PathModelEstimate;
    expect(found.paths[0]).toBeCloseTo(0.3, 12);
    expect(found.r2).toEqual([null, expect.closeTo(0.09, 12)]);
  });

  it("gives equal items equal weights and scores of variance one", () => {
    const { weights, loadings } = estimated(implied(0.5, [0.8, 0.8, 0.8, 0.8]));
    // Two items with correlation .64: their sum has variance 2 (1 + .64).
    expect(weights[0]).toBeCloseTo(1 / Math.sqrt(2 * 1.64), 10);
    expect(loadings[0]).toBeCloseTo(1.64 / Math.sqrt(2 * 1.64), 10);
  });

  it("finds smaller paths between scores than between what they measure, by the root of their reliabilities", () => {
    const { paths } = estimated(implied(0.5, [0.8, 0.8, 0.8, 0.8]));
    expect(paths[0]).toBeCloseTo(0.5 * ((2 * 0.64) / 1.64), 10);
  });

  it("points a construct the way of most of its items", () => {
    const { loadings, paths } = estimated(implied(0.5, [-0.9, -0.8, 0.8, 0.7]));
    expect(loadings[0]! + loadings[1]!).toBeGreaterThan(0);
    expect(paths[0]).toBeLessThan(0);
  });

  it("weights formative items by regression", () => {
    const formative: PathModel = {
      ...model,
      constructs: [
        { ...model.constructs[0]!, mode: "B" },
        { name: "effect", items: [2] },
      ],
    };
    const correlation = Float64Array.of(1, 0.5, 0.6, 0.5, 1, 0.3, 0.6, 0.3, 1);
    const found = estimatePathModel(correlation, 3, formative) as PathModelEstimate;
    // The path of the best weighted sum is the multiple correlation: R2 = (.36 + .09 - 2 * .6 * .3 * .5) / .75.
    expect(found.paths[0]! ** 2).toBeCloseTo((0.36 + 0.09 - 0.18) / 0.75, 10);
  });

  it("does not depend on which way the items of a construct are listed", () => {
    const turned = { ...model, constructs: model.constructs.map((one) => ({ ...one, items: one.items.toReversed() })) };
    const correlation = implied(0.4, [0.9, 0.6, 0.7, 0.8]);
    const other = estimatePathModel(correlation, 4, turned) as PathModelEstimate;
    expect(other.paths[0]).toBeCloseTo(estimated(correlation).paths[0]!, 8);
  });

  it("says that a construct of constant items has no variance", () => {
    const correlation = implied(0.5, [0.8, 0.8, 0.8, 0.8]);
    for (const item of [0, 1]) for (let j = 0; j < 4; j++) correlation[item * 4 + j] = correlation[j * 4 + item] = 0;
    expect(estimatePathModel(correlation, 4, model)).toEqual({ kind: "failed", reason: "no_variance" });
  });

  it("says that weights have not settled", () => {
    const correlation = implied(0.5, [0.9, 0.3, 0.7, 0.8]);
    expect(estimatePathModel(correlation, 4, model, { iterations: 1 })).toEqual({
      kind: "failed",
      reason: "not_converged",
    });
  });

  it("says that drivers are collinear", () => {
    const twice: PathModel = {
      constructs: [0, 1, 2].map((item) => ({ name: String(item), items: [item] })),
      arrows: [
        { from: 0, to: 2 },
        { from: 1, to: 2 },
      ],
    };
    const correlation = Float64Array.of(1, 1, 0.5, 1, 1, 0.5, 0.5, 0.5, 1);
    expect(estimatePathModel(correlation, 3, twice)).toEqual({ kind: "failed", reason: "collinear" });
  });
});

describe("consistentPathModel", () => {
  it("recovers the path between constructs, whatever the loadings", () => {
    const loading = fc.double({ min: 0.4, max: 0.95, noNaN: true });
    const path = fc.double({ min: 0.1, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(path, fc.tuple(loading, loading, loading, loading), (planted, loadings) => {
        const correlation = implied(planted, loadings);
        const found = consistentPathModel(correlation, 4, model, estimated(correlation));
        expect(found.kind === "estimated" && found.paths[0]).toBeCloseTo(planted, 6);
      }),
    );
  });

  it("says that correlations which no constructs can have are inadmissible", () => {
    const correlation = implied(1.3, [0.6, 0.6, 0.6, 0.6]);
    const found = consistentPathModel(correlation, 4, model, estimated(correlation));
    expect(found).toEqual({ kind: "failed", reason: "inadmissible" });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { treeEnsemble, type TreeNode } from "../../../loaders/statistics/tree-node.ts";
import { treeContributions } from "../../../src/models/tree-contributions.js";
import { goesLeft, scoreTrees, type TreeEnsemble } from "../../../src/models/tree-ensemble.js";

const FEATURES = 4;

const leaf = fc.record({
  kind: fc.constant("leaf" as const),
  value: fc.integer({ min: -8, max: 8 }),
  cover: fc.integer({ min: 1, max: 9 }),
});
const { tree } = fc.letrec<{ tree: TreeNode }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.record({
      kind: fc.constant("split" as const),
      feature: fc.nat(FEATURES - 1),
      threshold: fc.integer({ min: 0, max: 3 }),
      missingLeft: fc.boolean(),
      left: tie("tree"),
      right: tie("tree"),
    }),
  ),
}));
const row = fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant(NaN)), {
  minLength: FEATURES,
  maxLength: FEATURES,
});

/** The score when only some features are known and the others follow the training rows. */
function expectedScore(ensemble: TreeEnsemble, values: number[], known: number, node: number): number {
  const feature = ensemble.feature[node]!;
  if (feature < 0) return ensemble.value[node]!;
  const [left, right] = [node + 1, ensemble.right[node]!];
  const below = (child: number) => expectedScore(ensemble, values, known, child);
  if (known & (1 << feature)) return below(goesLeft(ensemble, node, values[feature]!) ? left : right);
  return (ensemble.cover[left]! * below(left) + ensemble.cover[right]! * below(right)) / ensemble.cover[node]!;
}

/** Shapley's values by their definition: over all subsets of the other features. */
function shapley(ensemble: TreeEnsemble, values: number[], feature: number): number {
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
  let sum = 0;
  for (let others = 0; others < 1 << FEATURES; others++) {
    if (others & (1 << feature)) continue;
    const size = others.toString(2).replaceAll("0", "").length;
    const weight = (factorial(size) * factorial(FEATURES - size - 1)) / factorial(FEATURES);
    for (const root of ensemble.roots) {
      const gain =
        expectedScore(ensemble, values, others | (1 << feature), root) - expectedScore(ensemble, values, others, root);
      sum += weight * gain;
    }
  }
  return sum;
}

describe("treeContributions", () => {
  it("are Shapley's values by their definition, features asked twice and missing values included", () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 3 }), row, (trees, values) => {
        const ensemble = treeEnsemble(0.5, trees);
        const { byFeature } = treeContributions(ensemble, values);
        for (let j = 0; j < FEATURES; j++) expect(byFeature[j]).toBeCloseTo(shapley(ensemble, values, j), 9);
      }),
      { numRuns: 300 },
    );
  });

  it("sum with the mean score of the training rows to the score", () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 3 }), row, (trees, values) => {
        const ensemble = treeEnsemble(0.5, trees);
        const { base, byFeature } = treeContributions(ensemble, values);
        expect(byFeature.reduce((a, b) => a + b, base)).toBeCloseTo(scoreTrees(ensemble, values), 9);
        const means = ensemble.roots.map((root) => expectedScore(ensemble, values, 0, root));
        expect(base).toBeCloseTo(
          means.reduce((a, b) => a + b, 0.5),
          9,
        );
      }),
    );
  });
});

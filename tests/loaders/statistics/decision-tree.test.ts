import { describe, expect, it } from "vitest";
import { decisionTree } from "../../../loaders/statistics/decision-tree.ts";
import { scoreTrees } from "../../../src/models/tree-ensemble.ts";

describe("decisionTree", () => {
  it("cuts midway where Gini's impurity falls most", () => {
    // Cut at 2.5: left 0 of 2, right 3 of 4. At 3.5: left 1 of 3, right 2 of 3, less pure.
    const tree = decisionTree({ features: [[1, 2, 3, 4, 5, 6]], outcome: [0, 0, 1, 0, 1, 1] }, { depth: 1 })!;
    expect(tree.threshold[0]).toBe(2.5);
    expect(tree.value).toEqual([0, 0, 0.75]);
    expect(tree.cover).toEqual([6, 2, 4]);
  });

  it("solves what no single split tells, as it splits without a gain", () => {
    const features = [
      [0, 0, 1, 1],
      [0, 1, 0, 1],
    ];
    const tree = decisionTree({ features, outcome: [0, 1, 1, 0] }, { depth: 2 })!;
    expect([0, 1, 2, 3].map((row) => scoreTrees(tree, [features[0]![row]!, features[1]![row]!]))).toEqual([0, 1, 1, 0]);
  });

  it("gives the same for rows as for their weights", () => {
    const weighted = decisionTree({ features: [[1, 2, 3]], outcome: [0, 1, 0], weights: [2, 3, 1] }, { depth: 2 });
    const spread = decisionTree({ features: [[1, 1, 2, 2, 2, 3]], outcome: [0, 0, 1, 1, 1, 0] }, { depth: 2 });
    expect(weighted).toEqual(spread);
  });

  it("sends missing values to the side where they fit", () => {
    const tree = decisionTree({ features: [[1, 1, 2, 2, NaN]], outcome: [0, 0, 1, 1, 1] }, { depth: 1 })!;
    expect(scoreTrees(tree, [NaN])).toBe(1);
    const apart = decisionTree({ features: [[1, 1, NaN, NaN]], outcome: [0, 0, 1, 1] }, { depth: 1 })!;
    expect([scoreTrees(apart, [1]), scoreTrees(apart, [NaN])]).toEqual([0, 1]);
  });

  it("keeps the weight demanded in each leaf", () => {
    const tree = decisionTree({ features: [[1, 2, 3, 4, 5]], outcome: [1, 0, 0, 0, 0] }, { depth: 3, minRows: 2 })!;
    expect(tree.cover.filter((_, node) => tree.feature[node]! < 0).every((cover) => cover >= 2)).toBe(true);
  });

  it("is one leaf for one outcome or constant features, and nothing without rows", () => {
    expect(decisionTree({ features: [[1, 2]], outcome: [1, 1] }, { depth: 2 })!.value).toEqual([1]);
    expect(decisionTree({ features: [[7, 7, 7, 7]], outcome: [1, 0, 0, 0] }, { depth: 2 })!.value).toEqual([0.25]);
    expect(decisionTree({ features: [[]], outcome: [] }, { depth: 2 })).toBeNull();
  });
});

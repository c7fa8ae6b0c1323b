import { beforeAll, describe, expect, it } from "vitest";
import { expectTree } from "./compare-trees.ts";
import {
  handbookBoostedTrees,
  handbookLogistic,
  handbookSplit,
  handbookTree,
  type HandbookSplit,
} from "./fraud-handbook.ts";
import { expected, hasReference, referenceFolder, referenceTitle } from "./reference-folder.ts";

type Models = Record<string, Record<string, unknown>>;

describe.skipIf(!hasReference)(referenceTitle("models fitted to the handbook's split"), () => {
  let split: HandbookSplit;
  let published: Models;

  beforeAll(async () => {
    split = await handbookSplit(referenceFolder);
    published = (await expected("fraud"))["handbook"] as Models;
  }, 60_000);

  it("learn from 598 frauds among 67,240 and are tested on 385 among 58,264", () => {
    const counts = [split.train, split.test].map(({ outcome }) => [outcome.length, outcome.reduce((a, b) => a + b)]);
    expect(counts).toEqual([
      [67_240, 598],
      [58_264, 385],
    ]);
  });

  it("agree on logistic regression, coefficients included", () => {
    const { coef_on_standardised, intercept, ...measures } = handbookLogistic(split);
    const { coef_on_standardised: theirs, intercept: base, ...others } = published["logistic_regression"]!;
    // scikit-learn's L-BFGS stops at a gradient of 1e-4.
    expectTree(coef_on_standardised, theirs, 1e-4);
    expectTree(intercept, base, 1e-4);
    expectTree(measures, others, 1e-5);
  });

  it("agree on the tree of depth 2 to 1e-9, rules included", () => {
    expectTree(handbookTree(split), published["decision_tree_depth2"], 1e-9);
  });

  it("reach with boosted trees what was published for XGBoost", () => {
    const ours = handbookBoostedTrees(split);
    expect(ours["average_precision"]).toBeGreaterThanOrEqual(0.63);
    expect(ours["card_precision_100"]).toBeGreaterThanOrEqual(0.285);
  });
});

import { describe, expect, it } from "vitest";
import { expectTree } from "./compare-trees.ts";
import { simulatedReturns } from "./marketing-mix.ts";
import { expected, hasReference, referenceFolder, referenceTitle } from "./reference-folder.ts";

describe.skipIf(!hasReference)(referenceTitle("the simulated return on spend"), () => {
  it("reads the truth to the printed digits, and covers it once a lift test per channel calibrates the model", async () => {
    const ours = await simulatedReturns(referenceFolder);
    expectTree(ours, (await expected("marketing_mix"))["pymc_roas"], 1e-9);
    // A hidden driver moves sales and the first channel's spend, whose return is overstated without a test.
    expect(ours.without_tests[0]!.low).toBeGreaterThan(ours.true_roas_y_minus_counterfactual[0]!);
    expect(ours.with_tests.map(({ covers }) => covers)).toEqual([true, true]);
  });

  it("covers it about nine times in ten when the lift tests are off by their own errors", async () => {
    let covered = 0;
    for (const errors of [1, 2, 3, 4, 5]) {
      const { with_tests } = await simulatedReturns(referenceFolder, errors);
      covered += with_tests.filter(({ covers }) => covers).length;
    }
    // Of ten intervals of 90 %, fewer than seven would cover in one of a hundred such experiments.
    expect(covered).toBeGreaterThanOrEqual(7);
  });
});

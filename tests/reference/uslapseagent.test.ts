import { beforeAll, describe, expect, it } from "vitest";
import { expectTree } from "./compare-trees.ts";
import { expected, hasReference, referenceFolder, referenceTitle } from "./reference-folder.ts";
import { uslapseagent } from "./uslapseagent.ts";

type Tree = Record<string, unknown>;

describe.skipIf(!hasReference)(referenceTitle("the published results of a life insurer's policies"), () => {
  let ours: Tree;
  let theirs: Tree;

  beforeAll(async () => {
    ours = await uslapseagent(referenceFolder);
    theirs = (await expected("persistency"))["uslapseagent"] as Tree;
  });

  it.each([
    ["counts of each cause", "termination_cause", 0],
    ["Kaplan-Meier of surrender, with errors", "km_cause_specific_surrender", 1e-8],
    ["persistency of all causes", "km_persistency_allcause", 1e-8],
    ["Aalen-Johansen incidence", "aalen_johansen_cif", 1e-8],
    ["Cox coefficients, errors and concordance of surrender", "cox_cause_specific_surrender", 1e-6],
  ])("agrees on %s to the printed digits", (_, section, tolerance) => {
    expectTree(ours[section], theirs[section], tolerance);
  });

  it("agrees on persistency by month, printed with four digits", () => {
    const { n, in_force, not_surrendered_others_censored, cif_surrender, cif_death, cif_other } = theirs[
      "persistency_months"
    ] as Tree;
    const published = { n, in_force, not_surrendered_others_censored, cif_surrender, cif_death, cif_other };
    expectTree(ours["persistency_months"], published, 0.50001e-4);
  });

  it("agrees on the coefficients of Fine and Gray to 1e-4", () => {
    const { coef } = theirs["fine_gray_surrender"] as { coef: number[] };
    expectTree(ours["fine_gray_surrender"], { coef }, 1e-4);
  });

  it("shows that 1 - Kaplan-Meier of one cause is not its incidence: .381 against .357 at 40 quarters", () => {
    const alone = (ours["km_cause_specific_surrender"] as { S: number }[]).at(-1)!;
    const amongAll = (ours["aalen_johansen_cif"] as { surrender: number }[]).at(-1)!;
    expect(1 - alone.S).toBeCloseTo(0.381, 3);
    expect(amongAll.surrender).toBeCloseTo(0.357, 3);
    expect(1 - alone.S).not.toBeCloseTo(amongAll.surrender, 2);
  });
});

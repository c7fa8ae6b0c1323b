import { describe, it } from "vitest";
import { expectTree } from "./compare-trees.ts";
import { expected, hasReference, referenceFolder, referenceTitle } from "./reference-folder.ts";
import { survival } from "./survival.ts";

describe.skipIf(!hasReference)(referenceTitle("the published results of survival"), () => {
  it.each(["lung", "rossi"])("agrees with R on %s to the printed digits", async (name) => {
    // R prints eight digits; R's own Newton steps end at a relative change of 1e-9 of the likelihood.
    expectTree((await survival(referenceFolder))[name], (await expected("survival"))[name], 2e-7);
  });
});

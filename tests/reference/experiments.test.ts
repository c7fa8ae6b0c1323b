import { describe, it } from "vitest";
import { expectTree } from "./compare-trees.ts";
import { hillstrom } from "./experiments.ts";
import { expected, hasReference, referenceFolder, referenceTitle } from "./reference-folder.ts";

describe.skipIf(!hasReference)(referenceTitle("Hillstrom's e-mail test"), () => {
  it("gives the published effects, Welch errors, intervals, lifts and sample ratio to the digits", async () => {
    expectTree(await hillstrom(referenceFolder), (await expected("experiments"))["hillstrom"], 1e-9);
  });
});

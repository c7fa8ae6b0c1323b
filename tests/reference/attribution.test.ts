import { describe, expect, it } from "vitest";
import { attribution } from "./attribution.ts";
import { expectTree } from "./compare-trees.ts";
import { expected, hasReference, referenceFolder, referenceTitle } from "./reference-folder.ts";

describe.skipIf(!hasReference)(referenceTitle("the published results of attribution"), () => {
  it("gives first, last, linear and the exact Markov attribution to the printed digits", async () => {
    const { note, same_without_selfloops, ...published } = await expected("attribution");
    expectTree(await attribution(referenceFolder), published, 1e-8);
    expect([typeof note, typeof same_without_selfloops]).toEqual(["string", "number"]);
  });
});

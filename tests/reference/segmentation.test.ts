import { describe, it } from "vitest";
import { expectTree } from "./compare-trees.ts";
import { expected, hasReference, referenceFolder, referenceTitle } from "./reference-folder.ts";
import { segmentation, wholesaleFile } from "./segmentation.ts";

const wholesale = hasReference ? await wholesaleFile(referenceFolder) : null;

describe.skipIf(!hasReference)(referenceTitle("k-means of published customers"), () => {
  it("gives inertia, sizes and silhouettes of the mall's customers to the digits", async () => {
    const { mall_kmeans_raw_income_score: published } = await expected("segmentation");
    expectTree((await segmentation(referenceFolder))["mall_kmeans_raw_income_score"], published, 1e-6);
  });

  it.skipIf(!wholesale)("gives those of the wholesaler's customers, where the folder holds them", async () => {
    const { wholesale_kmeans_logz: published } = await expected("segmentation");
    expectTree((await segmentation(referenceFolder))["wholesale_kmeans_logz"], published, 1e-6);
  });
});

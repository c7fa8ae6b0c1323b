import { describe, it } from "vitest";
import { expectTree } from "./compare-trees.ts";
import { geoExperiments } from "./geo-experiments.ts";
import type { Tree } from "./reference-tree.ts";
import { expected, hasReference, referenceFolder, referenceTitle } from "./reference-folder.ts";

describe.skipIf(!hasReference)(referenceTitle("the published geo experiment"), () => {
  it("gives the return of the geo-based regression and its 95 % interval to the printed digits", async () => {
    const ours = await geoExperiments(referenceFolder);
    expectTree(ours["google_geo_gbr"], (await expected("experiments"))["google_geo_gbr"], 5e-7);
  });

  it("gives the incremental sales and the return of the time-based regression and its 95 % interval to the printed digits", async () => {
    const ours = await geoExperiments(referenceFolder);
    expectTree(leaves(ours), leaves(await expected("experiments")), 5e-7);
    const printed = { incremental: 147337.1 };
    expectTree((ours["google_geo_tbr"] as Tree)["published"], printed, 0.05);
  });
});

/** Everything but the one number that is printed with a single decimal. */
function leaves(tree: Tree): Tree {
  const { published, ...ours } = tree["google_geo_tbr"] as { published: Tree };
  return { ...ours, published: { ...published, incremental: 0 } };
}

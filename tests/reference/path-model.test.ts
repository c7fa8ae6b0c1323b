import { beforeAll, describe, expect, it } from "vitest";
import { pathModel } from "./path-model.ts";
import { expected, hasReference, referenceFolder, referenceTitle } from "./reference-folder.ts";

type Tree = { [key: string]: Tree | number };

describe.skipIf(!hasReference)(referenceTitle("the mobile phone survey of the customer satisfaction index"), () => {
  let ours: Record<string, Tree>;
  let published: Record<string, Tree>;

  beforeAll(async () => {
    ours = (await pathModel(referenceFolder)) as Record<string, Tree>;
    published = (await expected("loyalty")) as Record<string, Tree>;
  });

  it.each(["path", "centroid", "factorial"])(
    "has the paths, R2, weights and loadings of %s weighting to 1e-6",
    (name) => {
      const [found, known] = [ours, published].map((tree) => (tree["ecsi_mobi_pls"]![name] as Tree)["ours"] as Tree);
      for (const part of ["paths", "r2", "weights", "loadings"]) expectNear(found![part]!, known![part]!, 1e-6);
    },
  );

  it("has the alpha, AVE and HTMT that seminr prints", () => {
    const [found, known] = [ours, published].map((tree) => tree["mobi_measurement_quality"]!);
    for (const part of ["alpha", "ave", "htmt"]) {
      expectNear((found as Tree)[part]!, (known as Tree)[part]!, 5e-5);
    }
  });
});

function expectNear(found: Tree | number, known: Tree | number, tolerance: number): void {
  if (typeof known === "number") return expect(Math.abs((found as number) - known)).toBeLessThanOrEqual(tolerance);
  for (const [key, value] of Object.entries(known)) expectNear((found as Tree)[key]!, value, tolerance);
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { agrees, dataHeld, leavesOf, notComputed, type Leaf } from "./published-leaves.ts";
import { hasReference, referenceFolder, referenceTitle } from "./reference-folder.ts";
import { referenceTree } from "./reference-tree.ts";

const SECTIONS = ["loyalty", "persistency", "lifetime_value", "survival", "fraud", "experiments", "segmentation"];

describe.skipIf(!hasReference)(referenceTitle("the recomputed reference"), () => {
  let published: Leaf[];
  let ours: Map<string, unknown>;

  beforeAll(async () => {
    const expected = JSON.parse(await readFile(join(referenceFolder, "expected.json"), "utf8")) as object;
    const hasData = await dataHeld(referenceFolder);
    published = leavesOf(expected).filter((leaf) => SECTIONS.includes(leaf.path.split("/")[0]!) && hasData(leaf));
    ours = new Map(leavesOf(await referenceTree(referenceFolder)).map(({ path, value }) => [path, value]));
  }, 120_000);

  const isComputed = ({ path }: Leaf) => notComputed.every((left) => !left.path.test(path));

  it.each(SECTIONS)("agrees with every number published under %s", (section) => {
    const leaves = published.filter((leaf) => leaf.path.startsWith(`${section}/`) && isComputed(leaf));
    const wrong = leaves.filter((leaf) => !agrees(leaf, ours.get(leaf.path)));
    expect(wrong.map(({ path, value }) => `${path}: ${String(ours.get(path))} for ${String(value)}`)).toEqual([]);
    expect(leaves.length).toBeGreaterThan(15);
  });

  it("leaves out words and what others printed, and nothing that is a result", () => {
    const left = published.filter((leaf) => !isComputed(leaf));
    const numbers = left.filter(({ value }) => typeof value === "number");
    expect(numbers.every(({ path }) => /observed_after|iterations|published/.test(path))).toBe(true);
    expect(left.length).toBeLessThan(0.08 * published.length);
    for (const { path } of notComputed)
      expect(
        left.some((leaf) => path.test(leaf.path)),
        String(path),
      ).toBe(true);
  });
});

describe("the agreement of a number", () => {
  it("is relative where digits are, absolute where decimals are, and never with nothing", () => {
    expect(agrees({ path: "loyalty/a/est/0/est", value: 1000 }, 1000.004)).toBe(true);
    expect(agrees({ path: "loyalty/a/est/0/est", value: 1000 }, 1000.006)).toBe(false);
    expect(agrees({ path: "lifetime_value/a/loglik", value: -9582.42 }, -9582.429)).toBe(true);
    expect(agrees({ path: "lifetime_value/a/loglik", value: -9582.42 }, -9582.44)).toBe(false);
    expect(agrees({ path: "survival/lung/n", value: 228 }, undefined)).toBe(false);
    expect(agrees({ path: "survival/lung/n", value: 228 }, NaN)).toBe(false);
    expect(agrees({ path: "survival/lung/cox_ties", value: "efron" }, "breslow")).toBe(false);
  });
});

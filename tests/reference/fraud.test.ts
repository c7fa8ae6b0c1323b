import { describe, expect, it } from "vitest";
import { netBenefit } from "../../loaders/statistics/net-benefit.ts";
import { expectTree } from "./compare-trees.ts";
import { aneurysms, twoClassExample } from "./fraud.ts";
import { handbookScores } from "./handbook-scores.ts";
import { expected, hasReference, referenceFolder, referenceTitle } from "./reference-folder.ts";

type Tree = Record<string, Record<string, unknown>>;

describe.skipIf(!hasReference)(referenceTitle("the published results of ranking measures"), () => {
  it("agrees with the metric references on two classes to 1e-9", async () => {
    const numbers = { ...((await expected("fraud")) as Tree)["two_class_example"] };
    delete numbers["published"];
    expectTree(await twoClassExample(referenceFolder), numbers, 1e-9);
  });

  it("agrees with pROC on an area's DeLong interval and on two areas compared to 1e-8", async () => {
    expectTree(await aneurysms(referenceFolder), (await expected("fraud"))["aSAH"], 1e-8);
  });

  it("agrees with the handbook on its models' published scores to 1e-9, scores that tie by the thousand included", async () => {
    const models = ((await expected("fraud")) as Tree)["handbook"]! as Tree;
    const ours = await handbookScores(referenceFolder);
    for (const [name, measures] of Object.entries(ours)) {
      const published = Object.keys(measures).map((measure) => [measure, models[name]![measure]]);
      expectTree(measures, Object.fromEntries(published), 1e-9, name);
    }
  });
});

describe("the published net benefit", () => {
  it("is that of a test with 24 true and 91 false positives among 750", () => {
    const counts = { truePositives: 24, falsePositives: 91, n: 750 };
    expect(netBenefit(counts, 0.05)).toBeCloseTo(0.025614, 6);
    expect(netBenefit(counts, 0.1)).toBeCloseTo(0.018519, 6);
    expect(netBenefit(counts, 0.2)).toBeCloseTo(0.001667, 6);
  });
});

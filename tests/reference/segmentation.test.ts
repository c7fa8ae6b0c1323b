import { beforeAll, describe, expect, it } from "vitest";
import { gaussianMixture } from "../../loaders/statistics/gaussian-mixture.ts";
import type { MixedRows } from "../../loaders/statistics/mixed-rows.ts";
import { expectTree } from "./compare-trees.ts";
import { expected, hasReference, referenceFolder, referenceRows, referenceTitle } from "./reference-folder.ts";
import { segmentation, wholesaleFile } from "./segmentation.ts";

const wholesale = hasReference ? await wholesaleFile(referenceFolder) : null;

describe.skipIf(!hasReference)(referenceTitle("k-means of published customers"), () => {
  let ours: Record<string, unknown>;

  beforeAll(async () => {
    ours = await segmentation(referenceFolder);
  }, 60_000);

  it("gives inertia, sizes and silhouettes of the mall's customers to the digits", async () => {
    const { mall_kmeans_raw_income_score: published } = await expected("segmentation");
    expectTree(ours["mall_kmeans_raw_income_score"], published, 1e-6);
  });

  it.skipIf(!wholesale)("gives those of the wholesaler's customers, where the folder holds them", async () => {
    const { wholesale_kmeans_logz: published } = await expected("segmentation");
    expectTree(ours["wholesale_kmeans_logz"], published, 1e-6);
  });
});

describe.skipIf(!hasReference)(referenceTitle("a Gaussian mixture of the mall's customers"), () => {
  // GaussianMixture of scikit-learn 1.9.1, reg_covar 0, tol 1e-13, best of six starts, by age, income and score in tens.
  it.each([
    [1, -1288.234267, 2624.15339],
    [2, -1225.961031, 2552.590093],
    [4, -1143.043356, 2492.721089],
    [5, -1109.51041, 2478.638372],
  ])("reaches scikit-learn's likelihood and BIC with %i groups", async (groups, logLikelihood, bic) => {
    const fit = gaussianMixture(await mallTens(), groups, {
      prior: "none",
      starts: 12,
      iterations: 2000,
      tolerance: 1e-10,
    });
    if (fit.kind === "failed") throw new Error(fit.reason);
    expect(fit.logLikelihood).toBeCloseTo(logLikelihood, 4);
    expect(fit.bic).toBeCloseTo(bic, 4);
  });
});

async function mallTens(): Promise<MixedRows> {
  const rows = await referenceRows(referenceFolder, "segmentation/mall_customers.csv");
  const columns = ["Age", "Annual Income (k$)", "Spending Score (1-100)"];
  const numbers = Float64Array.from(rows.flatMap((row) => columns.map((column) => Number(row[column]) / 10)));
  const none = { levels: [], categories: new Uint8Array(0), levelScales: new Float64Array(0) };
  return { rows: rows.length, columns: columns.length, numbers, ...none };
}

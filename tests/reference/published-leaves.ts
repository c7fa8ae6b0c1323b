import { wholesaleFile } from "./segmentation.ts";

/** A number, word or flag of a tree, and the way to it. */
export interface Leaf {
  path: string;
  value: unknown;
}

export function leavesOf(tree: unknown, path = ""): Leaf[] {
  if (tree === null || typeof tree !== "object") return [{ path, value: tree }];
  return Object.entries(tree).flatMap(([key, value]) => leavesOf(value, path === "" ? key : `${path}/${key}`));
}

/** Leaves of expected.json that are not for us to compute, and why. */
export const notComputed: readonly { path: RegExp; reason: string }[] = [
  { path: /\/(status|source|note|trap|coef_order)$/, reason: "a remark in words" },
  { path: /\/published$/, reason: "what a paper printed, beside the number that is compared" },
  { path: /^persistency\/sbg\/observed_after\//, reason: "years after the data of the paper end" },
  { path: /^fraud\/handbook_split$/, reason: "a remark in words" },
  { path: /^fraud\/xgboost_published\//, reason: "settings unknown: boosted trees have to reach it, not to equal it" },
  { path: /\/ours\/iterations$/, reason: "how often an algorithm went round, which depends on where it stops" },
];

/** Tells whether the folder holds the data behind a leaf: not every copy has the wholesaler's customers. */
export async function dataHeld(folder: string): Promise<(leaf: Leaf) => boolean> {
  const wholesale = await wholesaleFile(folder);
  return ({ path }) => wholesale !== null || !path.startsWith("segmentation/wholesale_kmeans_logz/");
}

/** How far a number may lie from the published one, by the first pattern that its path fits: absolute, or relative to it. */
export const tolerances: readonly { path: RegExp; absolute?: number; relative?: number }[] = [
  { path: /^loyalty\/ecsi_mobi_pls\//, absolute: 1e-6 },
  // printed with four decimals
  { path: /^loyalty\/mobi_measurement_quality\//, absolute: 0.5001e-4 },
  { path: /\/(logl|loglik)(\/|$)/, absolute: 0.01 },
  // 20,000 draws of a quantile at both sides: three standard errors
  { path: /\/monte_carlo_ci95\//, absolute: 0.03 },
  // 1,000 draws at both sides
  { path: /\/percentile_bootstrap_1000\//, absolute: 0.1 },
  // printed with three decimals
  { path: /\/indirect_ind60_dem60_dem65\//, absolute: 0.50001e-3 },
  // lavaan stops at a gradient of 1e-6, which leaves the sixth digit open
  { path: /^loyalty\//, absolute: 1e-8, relative: 5e-6 },
  { path: /\/fine_gray_surrender\//, absolute: 1e-4 },
  // printed with four decimals
  { path: /\/persistency_months\//, absolute: 0.5001e-4 },
  { path: /\/cox_cause_specific_surrender\//, absolute: 1e-6 },
  { path: /^persistency\/uslapseagent\//, absolute: 1e-8 },
  { path: /\/soa08Act\/a_due/, absolute: 0.5001e-4 },
  // printed with one and two decimals
  { path: /\/soa08Act\/thousand_A/, absolute: 0.5001e-2 },
  // scikit-learn's L-BFGS stops at a gradient of 1e-4, which leaves the fifth decimal open
  { path: /^fraud\/handbook\/logistic_regression\//, absolute: 1e-4 },
  { path: /./, absolute: 1e-6, relative: 1e-6 },
];

/** Whether our number agrees with the published one; words and flags have to be the same. */
export function agrees({ path, value }: Leaf, ours: unknown): boolean {
  if (typeof value !== "number") return ours === value;
  if (typeof ours !== "number" || !Number.isFinite(ours)) return false;
  const { absolute = 0, relative = 0 } = tolerances.find((tolerance) => tolerance.path.test(path))!;
  return Math.abs(ours - value) <= Math.max(absolute, relative * Math.abs(value));
}

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { groupSizes, kMeans } from "../../loaders/statistics/k-means.ts";
import { silhouette } from "../../loaders/statistics/silhouette.ts";
import { standardisation, standardisedRows } from "../../loaders/statistics/standardise.ts";
import { referenceRows } from "./reference-folder.ts";
import { rfmOrders } from "./rfm.ts";

const MALL = ["Annual Income (k$)", "Spending Score (1-100)"];
const MALL_STARTS = { 2: 50, 3: 50, 4: 50, 5: 50, 6: 50 };
const WHOLESALE = ["Fresh", "Milk", "Grocery", "Frozen", "Detergents_Paper", "Delicassen"];
/**
 * Starts by number of groups. The wholesaler's customers have many local minima whose inertia differs in the fifth digit. About one start in 750 reaches the
 * published minimum of 3 groups, the lowest known. That of 5 groups is reached by one in 50, and one in 1,500 ends lower still, by 0.04.
 */
const WHOLESALE_STARTS = { 2: 200, 3: 5000, 4: 200, 5: 200 };

/** The part of expected.json under `segmentation`, as far as the folder holds the data. */
export async function segmentation(folder: string): Promise<Record<string, unknown>> {
  const wholesale = await wholesaleFile(folder);
  return {
    rfm_orders: (await rfmOrders(folder)).tree,
    mall_kmeans_raw_income_score: await mallCustomers(folder),
    ...(wholesale && { wholesale_kmeans_logz: await wholesaleCustomers(folder, wholesale) }),
  };
}

/** Groups of 200 customers of a mall by income and spending score as they stand. */
async function mallCustomers(folder: string): Promise<Record<string, unknown>> {
  const rows = await referenceRows(folder, "segmentation/mall_customers.csv");
  const data = Float64Array.from(rows.flatMap((row) => MALL.map((column) => Number(row[column]))));
  return clusterings(data, MALL.length, MALL_STARTS);
}

/** Groups of 440 customers of a wholesaler by logarithms of what they spend, standardised. */
async function wholesaleCustomers(folder: string, file: string): Promise<Record<string, unknown>> {
  const rows = await referenceRows(folder, `segmentation/${file}`);
  const columns = WHOLESALE.map((column) => Float64Array.from(rows, (row) => Math.log(Number(row[column]))));
  return clusterings(standardisedRows(columns, standardisation(columns)), columns.length, WHOLESALE_STARTS);
}

/** The file of the wholesaler's customers, which not every copy of the folder holds. */
export async function wholesaleFile(folder: string): Promise<string | null> {
  const files = await readdir(join(folder, "segmentation"));
  return files.find((file) => /^wholesale.*\.csv$/i.test(file)) ?? null;
}

function clusterings(
  data: Float64Array,
  columns: number,
  startsByGroups: Readonly<Record<number, number>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(startsByGroups).map(([groups, starts]) => [
      groups,
      clustering(data, columns, Number(groups), starts),
    ]),
  );
}

function clustering(data: Float64Array, columns: number, groups: number, starts: number): Record<string, unknown> {
  const fit = kMeans(data, columns, groups, { starts });
  if (fit.kind === "failed") throw new Error(`no clusters: ${fit.reason}`);
  return {
    inertia: fit.inertia,
    sizes: Array.from(groupSizes(fit.labels, groups)).sort((a, b) => a - b),
    silhouette: silhouette(data, columns, fit.labels).mean,
  };
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { csvParse, type DSVRowArray } from "d3";
import { boostedTrees } from "../../loaders/statistics/boosted-trees.ts";
import { decisionTree } from "../../loaders/statistics/decision-tree.ts";
import { logisticRegression } from "../../loaders/statistics/logistic-regression.ts";
import { standardisation, standardisedRows } from "../../loaders/statistics/standardise.ts";
import { scoreColumns } from "../../src/models/tree-ensemble.ts";
import { handbookMetrics } from "./handbook-scores.ts";
import { treeRules } from "./tree-rules.ts";

/** What the file tells of a transaction besides the fifteen features. */
const NOT_FEATURES = new Set([
  "TRANSACTION_ID",
  "TX_DATETIME",
  "CUSTOMER_ID",
  "TERMINAL_ID",
  "TX_TIME_SECONDS",
  "TX_TIME_DAYS",
  "TX_FRAUD",
  "TX_FRAUD_SCENARIO",
  "HANDBOOK_SPLIT",
]);

interface Transactions {
  features: Float64Array[];
  outcome: Float64Array;
  card: Float64Array;
  day: Float64Array;
}

/** The weeks that the handbook's models are trained and tested on; cards with a known fraud are left out of the test already. */
export interface HandbookSplit {
  names: string[];
  train: Transactions;
  test: Transactions;
}

export async function handbookSplit(folder: string): Promise<HandbookSplit> {
  const zipped = await readFile(join(folder, "fraud/handbook_simulated_2018-07-25_2018-08-14.csv.gz"));
  const rows = csvParse(gunzipSync(zipped).toString());
  const names = rows.columns.filter((name) => !NOT_FEATURES.has(name));
  return { names, train: transactions(rows, names, "train"), test: transactions(rows, names, "test") };
}

function transactions(rows: DSVRowArray<string>, names: readonly string[], part: string): Transactions {
  const own = rows.filter((row) => row["HANDBOOK_SPLIT"] === part);
  const column = (name: string) => Float64Array.from(own, (row) => Number(row[name]));
  return {
    features: names.map(column),
    outcome: column("TX_FRAUD"),
    card: column("CUSTOMER_ID"),
    day: column("TX_TIME_DAYS"),
  };
}

const measured = (test: Transactions, score: Float64Array) => handbookMetrics({ ...test, score });

/** The handbook's logistic regression: L2 with C = 1, standardised features, a free intercept. */
export function handbookLogistic({ names, train, test }: HandbookSplit): Record<string, unknown> {
  const scale = standardisation(train.features);
  const columns = names.length;
  const predictors = standardisedRows(train.features, scale);
  const fit = logisticRegression({ predictors, columns, outcome: train.outcome, ridge: 0.5 });
  if (fit.kind === "failed") throw new Error(fit.reason);
  const [intercept, ...coefficients] = fit.coefficients;
  const rows = standardisedRows(test.features, scale);
  const chance = test.outcome.map((_, i) => {
    const linear = coefficients.reduce((sum, slope, j) => sum + slope * rows[i * columns + j]!, intercept!);
    return 1 / (1 + Math.exp(-linear));
  });
  return {
    ...measured(test, chance),
    coef_on_standardised: Object.fromEntries(names.map((name, j) => [name, coefficients[j]])),
    intercept,
  };
}

export function handbookTree({ names, train, test }: HandbookSplit): Record<string, unknown> {
  const tree = decisionTree(train, { depth: 2 })!;
  return { ...measured(test, scoreColumns(tree, test.features)), rules_unscaled: treeRules(tree, names) };
}

/** Small trees, because a week has 600 frauds. */
export function handbookBoostedTrees({ train, test }: HandbookSplit): Record<string, number | null> {
  const fit = boostedTrees(train, { trees: 100, learningRate: 0.05, leaves: 8 });
  if (fit.kind === "failed") throw new Error(fit.reason);
  const chance = scoreColumns(fit.model, test.features).map((score) => 1 / (1 + Math.exp(-score)));
  return measured(test, chance);
}

/** The part of expected.json under `fraud/handbook` that is fitted here. */
export async function handbookModels(folder: string): Promise<Record<string, unknown>> {
  const split = await handbookSplit(folder);
  return { logistic_regression: handbookLogistic(split), decision_tree_depth2: handbookTree(split) };
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { csvParse } from "d3";
import { cardPrecision, type CardScores } from "../../loaders/statistics/card-precision.ts";
import { quickOrder } from "./quick-order.ts";
import { rankingMetrics } from "./ranking-metrics.ts";

const MODELS = ["logistic_regression", "decision_tree_depth2", "random_forest"];

/** The measures of the scores that the Fraud Detection Handbook's models gave to its test week. */
export async function handbookScores(folder: string): Promise<Record<string, Record<string, number | null>>> {
  const zipped = await readFile(join(folder, "fraud/handbook_test_week_scores.csv.gz"));
  const rows = csvParse(gunzipSync(zipped).toString());
  const column = (name: string) => Float64Array.from(rows, (row) => Number(row[name]));
  const week = { outcome: column("TX_FRAUD"), card: column("CUSTOMER_ID"), day: column("TX_TIME_DAYS") };
  return Object.fromEntries(MODELS.map((name) => [name, handbookMetrics({ ...week, score: column(name) })]));
}

/** The handbook's measures of a test week, its 100 cards a day in the order in which pandas leaves equal scores. */
export function handbookMetrics(
  week: CardScores & { score: Float64Array; outcome: Float64Array },
): Record<string, number | null> {
  const { roc_auc, ...others } = rankingMetrics(week.score, week.outcome);
  return { auc_roc: roc_auc!, ...others, card_precision_100: cardPrecision(week, 100, quickOrder) };
}

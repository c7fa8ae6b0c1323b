import { areaInterval, compareAreas, delongArea } from "../../loaders/statistics/delong.ts";
import { handbookModels } from "./fraud-handbook.ts";
import { handbookScores } from "./handbook-scores.ts";
import { rankingMetrics } from "./ranking-metrics.ts";
import { referenceRows } from "./reference-folder.ts";

/** The part of expected.json under `fraud`. */
export async function fraud(folder: string): Promise<Record<string, unknown>> {
  return {
    handbook: { ...(await handbookScores(folder)), ...(await handbookModels(folder)) },
    two_class_example: await twoClassExample(folder),
    aSAH: await aneurysms(folder),
  };
}

export async function twoClassExample(folder: string): Promise<Record<string, unknown>> {
  const rows = await referenceRows(folder, "fraud/modeldata_two_class_example.csv");
  const classes = ["Class1", "Class2"];
  const outcome = Float64Array.from(rows, ({ truth }) => Number(truth === "Class1"));
  const counts = (predicted: string, actual: string) =>
    rows.filter((row) => row["predicted"] === predicted && row["truth"] === actual).length;
  return {
    n: rows.length,
    ...rankingMetrics(
      Float64Array.from(rows, (row) => Number(row["Class1"])),
      outcome,
    ),
    confusion_at_pred: classes.map((predicted) => classes.map((actual) => counts(predicted, actual))),
  };
}

/** Two markers of how an aneurysm ends; pROC reads 95 %. */
export async function aneurysms(folder: string): Promise<Record<string, unknown>> {
  const rows = await referenceRows(folder, "fraud/pROC_aSAH.csv");
  const outcome = rows.map(({ outcome }) => Number(outcome === "Poor"));
  const areaOf = (marker: string) =>
    delongArea(
      rows.map((row) => Number(row[marker])),
      outcome,
    )!;
  const [s100b, ndka] = [areaOf("s100b"), areaOf("ndka")];
  const { low, high } = areaInterval(s100b, 0.95);
  return {
    auc_s100b: s100b.area,
    ci_delong: [low, s100b.area, high],
    auc_ndka: ndka.area,
    delong_paired_p: compareAreas(s100b, ndka).p,
  };
}

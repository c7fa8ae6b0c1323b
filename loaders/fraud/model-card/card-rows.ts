import type { Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import type { Database } from "../../stage/database.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { monthName } from "../diagnostics/month-windows.ts";
import type { FraudContext } from "../part.ts";
import type { Performance } from "./performance.ts";

/** What the card says of a model. */
export function cardRow({ cases, reference }: FraudContext, performance: Performance): Row {
  const { request, frauds, model } = performance.judged;
  const { month } = cases;
  const learnt = model.origin === "reference" ? reference?.learnt : null;
  return {
    model: model.name,
    origin: model.origin,
    from: request.length > 0 ? monthName(month[request[0]!]!) : null,
    until: request.length > 0 ? monthName(month[request.at(-1)!]!) : null,
    requests: request.length,
    frauds: frauds === 0 || frauds >= FEWEST_PEOPLE ? frauds : null,
    learnt_requests: learnt?.requests ?? null,
    learnt_frauds: learnt?.frauds ?? null,
    ...cells("average_precision", performance.averagePrecision),
    ...cells("auc", performance.auc),
    ...cells("calibration_ratio", performance.calibrationRatio),
  };
}

function cells(name: string, { estimate, low, high, reason }: Estimate): Row {
  return { [name]: estimate, [`${name}_low`]: low, [`${name}_high`]: high, [`${name}_reason`]: reason ?? null };
}

/** What the sources know: requests, and rows that came too late to be used. */
export async function sourceRows({ database, cases }: FraudContext): Promise<Row[]> {
  const rows = await database.rows<{ source: string; known_rows: number; late_rows: number; features: number }>(
    "SELECT source, features, known_rows, late_rows FROM staged.feature_source ORDER BY known_rows DESC, source",
  );
  return rows.map(({ source, known_rows: known, late_rows: late, features }) => ({
    source,
    columns: known > 0 ? features : 0,
    requests: known === 0 || known >= FEWEST_PEOPLE ? known : null,
    share: cases.count > 0 && (known === 0 || known >= FEWEST_PEOPLE) ? known / cases.count : null,
    late: late === 0 || late >= FEWEST_PEOPLE ? late : null,
  }));
}

/** How often the running models were changed, without what their log says: notes may tell cuts. */
export async function changeRows(database: Database): Promise<Row[]> {
  return database.rows(`SELECT COALESCE(model, '') AS model,
      MAX(CASE WHEN change = 'trained' THEN CAST(CAST(changed_at AS DATE) AS VARCHAR) END) AS trained_on,
      COUNT(CASE WHEN change = 'trained' THEN 1 END) AS trained,
      COUNT(CASE WHEN change = 'cuts' THEN 1 END) AS cuts,
      COUNT(CASE WHEN change = 'outage' THEN 1 END) AS outages,
      MAX(CAST(CAST(changed_at AS DATE) AS VARCHAR)) AS changed_on
    FROM staged.model_change GROUP BY COALESCE(model, '') ORDER BY model`);
}

import type { Check } from "../../../src/models/report.ts";
import { labelChecks } from "../diagnostics/label-checks.ts";
import type { FraudContext } from "../part.ts";
import type { Performance } from "./performance.ts";
import { bestExpert, type Comparisons } from "./ranking-numbers.ts";

/** Frauds that a judgement should rest on. */
const FRAUDS = 100;
/** Known frauds for each one foretold may be off by so much. */
const OFF = 0.25;
/** Share of feature rows that may come too late. */
const LATE = 0.05;

/** Whether labels, features and scores can be relied on, and whether the reference model earns its keep. */
export async function cardChecks(
  context: FraudContext,
  performances: readonly Performance[],
  { brought, experts }: Comparisons,
): Promise<Check[]> {
  const { judged } = performances[0]!;
  return [
    ...labelChecks(context, judged),
    { id: "fraud_card_frauds_enough", passed: judged.frauds >= FRAUDS, value: null, limit: null },
    await featuresInTime(context),
    ...performances.flatMap(calibrationCheck),
    ...aheadCheck("fraud_reference_ahead_of_experts", bestExpert(experts)?.difference.low),
    ...aheadCheck("fraud_reference_ahead_of_brought", brought?.difference.low),
  ];
}

async function featuresInTime({ database }: FraudContext): Promise<Check> {
  const rows = await database.rows<{ known_rows: number; late_rows: number }>(
    "SELECT known_rows, late_rows FROM staged.feature_source ORDER BY source",
  );
  const late = rows.reduce((sum, row) => sum + row.late_rows, 0);
  const all = rows.reduce((sum, row) => sum + row.late_rows + row.known_rows, 0);
  const value = all > 0 ? late / all : 0;
  return { id: "fraud_card_features_in_time", passed: value <= LATE, value, limit: LATE };
}

function calibrationCheck({ judged, calibrationRatio }: Performance): Check[] {
  if (calibrationRatio.estimate === null) return [];
  const value = Math.abs(calibrationRatio.estimate - 1);
  return [{ id: `fraud_card_calibrated_${judged.model.origin}`, passed: value <= OFF, value, limit: OFF }];
}

/** Passes when the whole interval of the difference is above 0. */
function aheadCheck(id: string, low: number | null | undefined): Check[] {
  return typeof low === "number" ? [{ id, passed: low > 0, value: null, limit: null }] : [];
}

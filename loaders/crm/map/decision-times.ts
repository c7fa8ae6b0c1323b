import { sum } from "d3-array";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { kaplanMeier, survivalTime, type SurvivalCurve } from "../../statistics/kaplan-meier.ts";
import type { Database } from "../../stage/database.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";

export interface DecisionTime {
  matter: "application" | "claim";
  days: number;
  decided: boolean;
  matters: number;
}

export async function readDecisionTimes(database: Database): Promise<DecisionTime[]> {
  return database.rows<DecisionTime>(`SELECT matter, days, decided, CAST(SUM(matters) AS INTEGER) AS matters
    FROM staged.decision_time GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`);
}

/** Median days to a decision, and the days within which nine in ten are decided, with those still open followed to the as-of date. */
export function decisionNumbers(
  rows: readonly DecisionTime[],
  matter: DecisionTime["matter"],
): Record<string, Estimate> {
  const own = rows.filter((row) => row.matter === matter && row.days >= 0);
  const n = sum(own, ({ matters }) => matters);
  const decided = sum(own, (row) => (row.decided ? row.matters : 0));
  const curve = decided < FEWEST_PEOPLE ? null : curveOf(own);
  const until = (share: number) => decisionTime(curve, share, { n, decided });
  return { [`crm.${matter}.decision_median`]: until(0.5), [`crm.${matter}.decision_90`]: until(0.1) };
}

function curveOf(rows: readonly DecisionTime[]): SurvivalCurve {
  const each = rows.flatMap((row) => Array.from({ length: row.matters }, () => row));
  return kaplanMeier({
    exit: Float64Array.from(each, ({ days }) => days),
    cause: Uint8Array.from(each, ({ decided }) => Number(decided)),
  });
}

function decisionTime(
  curve: SurvivalCurve | null,
  share: number,
  { n, decided }: { n: number; decided: number },
): Estimate {
  const method = "crm_kaplan_meier";
  if (!curve) return noEstimate(decided === 0 ? "crm_nothing_decided" : "too_few", n, method);
  const { time, low, high } = survivalTime(curve, { share });
  if (time === null) return noEstimate("crm_not_decided_so_far", n, method);
  return estimateOf(time, n, method, { low, high });
}

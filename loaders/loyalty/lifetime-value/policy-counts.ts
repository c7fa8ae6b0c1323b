import type { Database } from "../../stage/database.ts";
import { kindOf } from "./kind.ts";

/** Policies of a kind that began in the same twelve months before the as-of date, and how they ended (staged.policy_count). */
export interface PolicyCount {
  kind: string;
  isRider: boolean;
  source: string;
  /** Whole years between issue and as-of date. */
  fullYears: number;
  /** First policy year, counted from 0, that was observed in full. */
  entryYears: number;
  /** Policy year in which the policy ended; `fullYears` when it is in force. */
  exitYears: number;
  /** As in staged.policy_life. */
  cause: number;
  policies: number;
}

interface CountRow {
  product: string | null;
  is_rider: boolean;
  source: string | null;
  full_years: number;
  entry_years: number;
  exit_years: number;
  cause: number;
  policies: number;
}

export async function readPolicyCounts(database: Database): Promise<PolicyCount[]> {
  const rows = await database.rows<CountRow>("SELECT * FROM staged.policy_count ORDER BY 1, 2, 3, 4, 5, 6, 7");
  return rows.map((row) => ({
    kind: kindOf(row.product, row.is_rider),
    isRider: row.is_rider,
    source: row.source ?? "unknown",
    fullYears: row.full_years,
    entryYears: row.entry_years,
    exitYears: row.exit_years,
    cause: row.cause,
    policies: row.policies,
  }));
}

import type { Database } from "../../stage/database.ts";

/** People who are in a place now and were in a place a year ago ("not_yet" when they were not known), and their money. */
export interface Flow {
  place: string;
  place_before: string;
  /** They had left before observation began: of such people the book holds those alone who came back. */
  left_unseen: boolean;
  people: number;
  /** Contribution of the last twelve months, and its square, summed over them in whole units of the currency. */
  contribution: number;
  squares: number;
  /** Premium a year of their policies in force. */
  premium: number;
}

/** People in a place by what decides whether a next step may be offered; each counts once. */
export interface Reach {
  place: string;
  /** Months since they asked last (prospects) or left (leavers), in bands; null for others. */
  is_recent: boolean | null;
  has_consent: boolean;
  is_senior: boolean;
  has_trusted_contact: boolean;
  has_care_flag: boolean;
  has_open_claim: boolean;
  has_open_complaint: boolean;
  was_defrauded: boolean;
  is_held_out: boolean;
  people: number;
  contribution: number;
  premium: number;
}

export const LEFT_OUT = [
  "is_senior",
  "has_trusted_contact",
  "has_care_flag",
  "has_open_claim",
  "has_open_complaint",
  "was_defrauded",
  "is_held_out",
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

export function readFlows(database: Database): Promise<Flow[]> {
  return database.rows<Flow>(`SELECT place, place_before, left_unseen, COUNT(*) AS people,
    SUM(CAST(contribution AS DECIMAL(18, 0))) AS contribution,
    SUM(CAST(contribution AS DECIMAL(38, 0)) * CAST(contribution AS DECIMAL(38, 0))) AS squares,
    SUM(premium) AS premium
    FROM staged.lifecycle_person GROUP BY place, place_before, left_unseen
    ORDER BY place, place_before, left_unseen`);
}

export function readReach(database: Database): Promise<Reach[]> {
  const traits = ["has_consent", ...LEFT_OUT].join(", ");
  return database.rows<Reach>(`SELECT place, is_recent, ${traits}, COUNT(*) AS people,
    SUM(CAST(contribution AS DECIMAL(18, 0))) AS contribution, SUM(premium) AS premium
    FROM staged.lifecycle_person GROUP BY place, is_recent, ${traits} ORDER BY place, is_recent, ${traits}`);
}

/** Leavers by their first leaving; see leaver.sql. */
export interface Leavers {
  reason: string[];
  /** 1 for those who came back, 2 for those who died before they could. */
  cause: Float64Array;
  exitDays: Float64Array;
  daysBack: Float64Array;
  contribution: Float64Array;
}

export async function readLeavers(database: Database): Promise<Leavers> {
  const columns = await database.columns(
    "SELECT reason, cause, exit_days, days_back, contribution FROM staged.leaver ORDER BY customer_number",
  );
  const numbers = columns as Record<string, Float64Array>;
  return {
    reason: columns["reason"] as string[],
    cause: numbers["cause"]!,
    exitDays: numbers["exit_days"]!,
    daysBack: numbers["days_back"]!,
    contribution: numbers["contribution"]!,
  };
}

/** Policies by their first lapse; see lapse_spell.sql. */
export interface Lapses {
  isReinstated: Float64Array;
  days: Float64Array;
  /** Days from reinstatement to the next end (1 given up, 2 otherwise) or to the as-of date (0); NaN when not reinstated. */
  daysAfter: Float64Array;
  endAfter: Float64Array;
  premium: Float64Array;
}

export async function readLapses(database: Database): Promise<Lapses> {
  const columns = (await database.columns(
    "SELECT is_reinstated, days, days_after, end_after, premium FROM staged.lapse_spell ORDER BY policy_number",
  )) as Record<string, Float64Array>;
  return {
    isReinstated: columns["is_reinstated"]!,
    days: columns["days"]!,
    daysAfter: columns["days_after"]!,
    endAfter: columns["end_after"]!,
    premium: columns["premium"]!,
  };
}

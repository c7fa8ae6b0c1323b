import type { Database, Columns } from "../../stage/database.ts";

/** Members of randomised campaigns, column by column, with what was known of them on the day of assignment. */
export interface UpliftPeople {
  count: number;
  campaign: Float64Array;
  cluster: Float64Array;
  treated: Float64Array;
  delivered: Float64Array;
  bought: Float64Array;
  inForce25: Float64Array;
  /** Whom conduct or a missing consent leaves out of targeting. */
  isOut: Uint8Array;
  numbers: Record<NumberTrait, Float64Array>;
  codes: Record<CodeTrait, (string | null)[]>;
}

/** Traits that are numbers, and traits that are codes. */
export const NUMBER_TRAITS = [
  "age",
  "tenure",
  "policies",
  "premium",
  "holds_savings",
  "holds_protection",
  "given_up",
  "years_since_bought",
  "owns_home",
  "has_employer",
] as const;
export const CODE_TRAITS = ["income_band", "preferred_channel", "source", "residence", "region"] as const;

export type NumberTrait = (typeof NUMBER_TRAITS)[number];
export type CodeTrait = (typeof CODE_TRAITS)[number];

/** @param needsConsent whether the book says who consented to marketing; where it does not, nobody is left out for it */
export async function readPeople(database: Database, needsConsent: boolean): Promise<UpliftPeople> {
  const columns = await database.columns("SELECT * FROM staged.uplift_member ORDER BY member_number");
  const number = (name: string) => columns[name] as Float64Array;
  const [leftOut, consents] = [number("left_out"), number("has_consent")];
  return {
    count: leftOut.length,
    campaign: number("campaign_number"),
    cluster: number("cluster"),
    treated: number("treated"),
    delivered: number("delivered"),
    bought: number("bought"),
    inForce25: number("in_force_25"),
    isOut: Uint8Array.from(leftOut, (out, row) => Number(out === 1 || (needsConsent && consents[row] !== 1))),
    numbers: pick(columns, NUMBER_TRAITS) as UpliftPeople["numbers"],
    codes: pick(columns, CODE_TRAITS) as UpliftPeople["codes"],
  };
}

function pick(columns: Columns, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, columns[name]!]));
}

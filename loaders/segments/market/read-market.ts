import type { Database } from "../../stage/database.ts";

/** Policyholders, those who have left included, one column for each thing known of them. */
export interface Policyholders {
  count: number;
  tier: readonly (string | null)[];
  /** The channel that the person likes to be reached by, and that of the first purchase. */
  preferred: readonly (string | null)[];
  first: readonly (string | null)[];
  occupation: readonly (string | null)[];
  size: readonly (string | null)[];
  industry: readonly (string | null)[];
  growth: readonly (string | null)[];
  source: readonly (string | null)[];
  /** A number of the employer; NaN where none is named. */
  firm: Float64Array;
  /** Contribution since observation began and of the last twelve months; NaN without money in the ledger. */
  toDate: Float64Array;
  lastYear: Float64Array;
  /** Main policies in force. */
  held: Float64Array;
  /** Main policies whose 25th month has been seen, and those in force then. */
  due: Float64Array;
  kept: Float64Array;
  /** Main policies by channel of purchase: all, those bought as the person prefers, those bought at work. */
  bought: Float64Array;
  asPreferred: Float64Array;
  atWork: Float64Array;
  /** Band of years since the first purchase, and of age; the latter -1 where it is not known. */
  years: Int32Array;
  age: Int32Array;
  /** 1 owns a home, 0 does not; NaN where it is not known. */
  ownsHome: Float64Array;
}

/** Years since the first purchase from which each band begins. */
export const YEAR_BANDS = [0, 2, 5, 10, 15] as const;
const AGE_BANDS = [0, 35, 50, 65] as const;

export async function readPolicyholders(database: Database): Promise<Policyholders> {
  const columns =
    await database.columns(`SELECT c.income_band, c.preferred_channel, f.first_channel, c.occupation, c.source,
      e.size_band, e.industry, e.growth_stage, e.firm_number, g.contribution_to_date, g.contribution AS last_year, g.policies_held,
      g.policies_25, g.kept_25, f.policies, f.policies_as_preferred, f.policies_at_work,
      CAST(s.as_of - g.first_bought_on AS INTEGER) AS days, EXTRACT(YEAR FROM s.as_of) - c.birth_year AS age,
      CAST(c.owns_home AS INTEGER) AS owns_home
    FROM staged.segment_customer AS g
    JOIN staged.customer AS c ON c.customer_number = g.customer_number
    LEFT JOIN staged.purchase_channel AS f ON f.customer_number = g.customer_number
    LEFT JOIN staged.employment_customer AS e ON e.customer_number = g.customer_number
    CROSS JOIN staged.setting AS s
    WHERE g.years_before = 0 ORDER BY g.customer_number`);
  const text = (name: string) => columns[name] as (string | null)[];
  const number = (name: string) => columns[name] as Float64Array;
  const days = number("days");
  return {
    count: days.length,
    tier: text("income_band"),
    preferred: text("preferred_channel"),
    first: text("first_channel"),
    occupation: text("occupation"),
    size: text("size_band"),
    industry: text("industry"),
    growth: text("growth_stage"),
    source: text("source"),
    firm: number("firm_number"),
    toDate: number("contribution_to_date"),
    lastYear: number("last_year"),
    held: number("policies_held"),
    due: noneAsZero(number("policies_25")),
    kept: noneAsZero(number("kept_25")),
    bought: noneAsZero(number("policies")),
    asPreferred: noneAsZero(number("policies_as_preferred")),
    atWork: noneAsZero(number("policies_at_work")),
    years: Int32Array.from(days, (value) => bandOf(value / 365.25, YEAR_BANDS)),
    age: Int32Array.from(number("age"), (value) => bandOf(value, AGE_BANDS)),
    ownsHome: number("owns_home"),
  };
}

function noneAsZero(values: Float64Array): Float64Array {
  return values.map((value) => (Number.isNaN(value) ? 0 : value));
}

function bandOf(value: number, from: readonly number[]): number {
  return from.findLastIndex((start) => value >= start);
}

import type { Database } from "../../../stage/database.ts";

/** One entry per customer won by referral or by advertising under observation, at least 25 months ago. */
export interface WonCustomers {
  source: (string | null)[];
  /** What was known at the first policy, by the name of the covariate; texts with null, numbers with NaN. */
  numbers: Record<"age" | "premium", Float64Array>;
  levels: Record<"gender" | "region" | "income_band" | "product" | "issue_year", (string | null)[]>;
  /** Traits that no weight is chosen on; NaN when not known. */
  heldOut: Record<"lives_in_town" | "has_employer", Float64Array>;
  /** What the source cannot have caused; NaN when not known. */
  placebos: Record<"owns_home" | "has_died", Float64Array>;
  /** 1 when the first policy was in force 25 months after issue, NaN when it ended by itself before. */
  stayed: Float64Array;
  /** Policies in force 25 months after joining. */
  policies: Float64Array;
  /** Contribution for each year since joining, in the book's currency; NaN without money in the ledger. */
  contribution: Float64Array;
}

export async function readWonCustomers(database: Database): Promise<WonCustomers> {
  const columns = await database.columns(`SELECT source, age, premium, gender, region, income_band, product,
    CAST(issue_year AS VARCHAR) AS issue_year, lives_in_town, has_employer, owns_home, has_died, stayed, policies, contribution
    FROM staged.won_customer WHERE source IN ('referral', 'advertising') ORDER BY customer_number`);
  const numbers = <Name extends string>(...names: Name[]) =>
    Object.fromEntries(names.map((name) => [name, columns[name]])) as Record<Name, Float64Array>;
  const texts = <Name extends string>(...names: Name[]) =>
    Object.fromEntries(names.map((name) => [name, columns[name]])) as Record<Name, (string | null)[]>;
  return {
    ...texts("source"),
    numbers: numbers("age", "premium"),
    levels: texts("gender", "region", "income_band", "product", "issue_year"),
    heldOut: numbers("lives_in_town", "has_employer"),
    placebos: numbers("owns_home", "has_died"),
    ...numbers("stayed", "policies", "contribution"),
  };
}

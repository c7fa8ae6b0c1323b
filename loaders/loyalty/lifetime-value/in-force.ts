import type { Database } from "../../stage/database.ts";
import { kindOf } from "./kind.ts";

/** Policies and riders in force so many years before the as-of date, one entry each, by customer. */
export interface InForce {
  customer: Float64Array;
  kind: string[];
  /** Whole years since issue, then. */
  age: Float64Array;
  /** Contribution in the twelve months before then and in the twelve before those; what came in the `span` years after. */
  lastYear: Float64Array;
  yearBefore: Float64Array;
  after: Float64Array;
  /** Whole years in force after then, up to the as-of date, of those that ended; Infinity for the others. */
  yearsAfter: Float64Array;
}

/** @param span years after then whose contribution is `after` */
export async function readInForce(database: Database, yearsBack: number, span = yearsBack): Promise<InForce> {
  const columns = await database.columns(`
    WITH money AS (
      SELECT policy_number,
        SUM(CASE WHEN years_before = ${yearsBack} THEN expected ELSE 0 END) AS last_year,
        SUM(CASE WHEN years_before = ${yearsBack + 1} THEN expected ELSE 0 END) AS year_before,
        SUM(CASE WHEN years_before < ${yearsBack} AND years_before >= ${yearsBack - span} THEN expected ELSE 0 END) AS after
      FROM staged.policy_year
      GROUP BY policy_number
    ),
    aged AS (
      SELECT l.policy_number, l.customer_number, l.product, l.is_rider, l.cause,
        CAST(FLOOR((s.as_of - l.issued_on) / 365.25) AS INTEGER) - ${yearsBack} AS age,
        l.exit_days - (s.as_of - l.issued_on) + ${yearsBack} * 365.25 AS days_after
      FROM staged.policy_life AS l
      CROSS JOIN staged.setting AS s
      WHERE l.customer_number IS NOT NULL
    )
    SELECT a.customer_number, a.product, a.is_rider, a.age,
      CASE WHEN a.cause = 0 THEN -1 ELSE FLOOR(a.days_after / 365.25) END AS years_after,
      COALESCE(m.last_year, 0) AS last_year, COALESCE(m.year_before, 0) AS year_before, COALESCE(m.after, 0) AS after
    FROM aged AS a
    LEFT JOIN money AS m ON m.policy_number = a.policy_number
    WHERE a.age >= 0 AND (a.cause = 0 OR a.days_after > 0)
    ORDER BY a.customer_number, a.policy_number`);
  const numbers = (name: string) => columns[name] as Float64Array;
  const isRider = numbers("is_rider");
  return {
    customer: numbers("customer_number"),
    kind: (columns["product"] as (string | null)[]).map((product, i) => kindOf(product, isRider[i] === 1)),
    age: numbers("age"),
    lastYear: numbers("last_year"),
    yearBefore: numbers("year_before"),
    after: numbers("after"),
    yearsAfter: numbers("years_after").map((years) => (years < 0 ? Infinity : years)),
  };
}

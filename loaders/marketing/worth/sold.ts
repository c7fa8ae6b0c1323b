import type { BookSettings } from "../../book/settings.ts";
import type { Database } from "../../stage/database.ts";

/** Policies and riders issued in the last months, columns of equal length. */
export interface Sold {
  product: readonly (string | null)[];
  /** Year of issue. */
  year: ArrayLike<number>;
  /** Months from the month of issue to the last month of the book. */
  monthsBefore: ArrayLike<number>;
  /** Years in which premiums are due; NaN when not known. */
  term: ArrayLike<number>;
  /** 1 for a single premium. */
  isSingle: ArrayLike<number>;
  /** 1 for a rider. */
  isRider: ArrayLike<number>;
  /** Annual premium equivalent by the book's weights, 0 for a policy that was not taken up; NaN when the premium is not known. */
  ape: ArrayLike<number>;
}

interface SoldColumns extends Omit<Sold, "ape"> {
  regular: Float64Array;
  single: Float64Array;
  taken: Float64Array;
}

export const LONGEST_MONTHS = 36;
const MONTHS_BEFORE = `(EXTRACT(YEAR FROM s.as_of) - EXTRACT(YEAR FROM p.issued_on)) * 12
  + EXTRACT(MONTH FROM s.as_of) - EXTRACT(MONTH FROM p.issued_on)`;

/** Reads what was issued in the last 36 months. */
export async function readSold(database: Database, weights: BookSettings["ape_weights"]): Promise<Sold> {
  const columns = (await database.columns(`SELECT p.product, EXTRACT(YEAR FROM p.issued_on) AS year,
    ${MONTHS_BEFORE} AS "monthsBefore", p.premium_term_years AS term,
    CASE WHEN p.frequency = 0 OR (p.frequency IS NULL AND COALESCE(p.annual_premium, 0) = 0 AND p.single_premium > 0) THEN 1 ELSE 0 END
      AS "isSingle",
    CASE WHEN p.is_rider THEN 1 ELSE 0 END AS "isRider",
    p.annual_premium AS regular, p.single_premium AS single,
    CASE WHEN p.ended_on <= p.issued_on OR p.end_reason = 'not_taken' THEN 0 ELSE 1 END AS taken
    FROM staged.policy AS p CROSS JOIN staged.setting AS s
    WHERE p.issued_on <= s.as_of AND ${MONTHS_BEFORE} < ${LONGEST_MONTHS}
    ORDER BY p.policy_number`)) as unknown as SoldColumns;
  const { regular, single, taken } = columns;
  const ape = regular.map((premium, i) => {
    if (taken[i] === 0) return 0;
    if (Number.isNaN(premium) && !(single[i]! > 0)) return NaN;
    return weights.regular * (premium || 0) + weights.single * (single[i]! || 0);
  });
  return { ...columns, ape };
}

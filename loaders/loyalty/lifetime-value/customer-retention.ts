import type { Database } from "../../stage/database.ts";
import type { CustomerRetention } from "./retention-gain.ts";

/** Customers with a main policy in force twelve months before the as-of date, and those of them who have one, the same or a newer, today. */
export async function readCustomerRetention(database: Database): Promise<CustomerRetention> {
  const [row] = await database.rows<{ before: number; kept: number }>(`
    SELECT COUNT(*) AS before, COALESCE(SUM(kept), 0) AS kept
    FROM (
      SELECT l.customer_number, MAX(CASE WHEN l.cause = 0 THEN 1 ELSE 0 END) AS kept
      FROM staged.policy_life AS l
      CROSS JOIN staged.setting AS s
      WHERE NOT l.is_rider AND l.customer_number IS NOT NULL
      GROUP BY l.customer_number
      HAVING MAX(CASE WHEN s.as_of - l.issued_on >= 365
        AND (l.cause = 0 OR l.exit_days > (s.as_of - l.issued_on) - 365) THEN 1 ELSE 0 END) = 1
    ) AS customers
    ORDER BY 1`);
  return { before: row?.before ?? 0, kept: row?.kept ?? 0 };
}

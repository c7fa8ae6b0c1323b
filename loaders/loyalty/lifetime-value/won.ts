import type { Database } from "../../stage/database.ts";
import type { Won } from "./payback.ts";

/** Main policies issued, by how their owner was won and by period of the ledger. */
export async function readWon(database: Database): Promise<Won[]> {
  const rows = await database.rows<{ source: string | null; issue_period: number; policies: number }>(`
    SELECT l.source, CAST(EXTRACT(YEAR FROM l.issued_on) * g.periods_a_year
      + FLOOR((EXTRACT(MONTH FROM l.issued_on) - 1) * g.periods_a_year / 12) AS INTEGER) AS issue_period, COUNT(*) AS policies
    FROM staged.policy_life AS l
    CROSS JOIN staged.ledger_coverage AS g
    WHERE NOT l.is_rider AND l.customer_number IS NOT NULL
    GROUP BY 1, 2
    ORDER BY 1, 2`);
  return rows.map(({ source, issue_period, policies }) => ({
    source: source ?? "unknown",
    issuePeriod: issue_period,
    policies,
  }));
}

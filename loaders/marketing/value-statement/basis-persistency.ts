import type { Check } from "../../../src/models/report.ts";
import type { Conclusions } from "../part.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { basisInForce, readBases } from "../../value/basis-table.ts";

/** Policies of a product issued in a year that had 25 months to lapse, and those of them that had not. */
interface Stayed {
  product: string;
  year: number;
  term: number | null;
  policies: number;
  kept: number;
}

const MONTHS = 25;
const ISSUED_WITHIN = 24;
/** Points of persistency that the assumptions may be off. */
const LARGEST_GAP = 0.05;

/**
 * Whether policies issued in the two years that just had 25 months to lapse stayed as the basis in force then assumed, to 5 points; nothing without a basis,
 * without lapses in it, or with fewer than ten policies. Policies not taken up, and those that ended otherwise than by lapse or surrender, are left out.
 */
export async function basisPersistencyCheck(context: Conclusions): Promise<Check[]> {
  const columns = context.book.columns["policies"] ?? [];
  if (!context.worth.basis?.persistencyInside || !columns.includes("ended_on")) return [];
  const bases = await readBases(context.database);
  const told = (await readStayed(context)).flatMap((row) => {
    const found = basisInForce(bases, row.product, row.year, row.term);
    return found ? [{ ...row, assumed: row.policies * staying(found.basis.lapse) }] : [];
  });
  const sum = (of: (row: (typeof told)[number]) => number) => told.reduce((total, row) => total + of(row), 0);
  const policies = sum((row) => row.policies);
  if (policies < FEWEST_PEOPLE) return [];
  const gap = Math.abs(sum((row) => row.kept) - sum((row) => row.assumed)) / policies;
  return [{ id: "value_statement_basis_lapses", passed: gap <= LARGEST_GAP, value: gap, limit: LARGEST_GAP }];
}

/** Share of policies that the basis keeps for 25 months. */
function staying(lapse: readonly number[]): number {
  const of = (year: number) => 1 - (lapse[year] ?? lapse.at(-1)!);
  return of(0) * of(1) * of(2) ** ((MONTHS - 24) / 12);
}

function readStayed({ database }: Conclusions): Promise<Stayed[]> {
  const due = (months: number) => `s.as_of - INTERVAL '${months}' MONTH`;
  return database.rows<Stayed>(`SELECT p.product, EXTRACT(YEAR FROM p.issued_on) AS year, p.premium_term_years AS term,
      COUNT(*) AS policies,
      SUM(CASE WHEN p.ended_on IS NULL OR p.ended_on > p.issued_on + INTERVAL '${MONTHS}' MONTH THEN 1 ELSE 0 END) AS kept
    FROM staged.policy AS p CROSS JOIN staged.setting AS s
    WHERE p.product IS NOT NULL AND p.issued_on <= ${due(MONTHS)} AND p.issued_on > ${due(MONTHS + ISSUED_WITHIN)}
      AND (p.ended_on IS NULL OR (p.ended_on > p.issued_on AND (p.end_reason IN ('lapse', 'surrender')
        OR p.ended_on > p.issued_on + INTERVAL '${MONTHS}' MONTH)))
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`);
}

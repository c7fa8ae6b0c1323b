import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { Missing } from "../../../src/models/report.ts";
import type { StagedBook } from "../../run/pillar.ts";

/** Tables and columns that each analysis of this part cannot do without. */
const needs: Record<string, Needs> = {
  migration: { policies: ["policy_id", "customer_id", "issued_on", "ended_on"] },
  migration_premium: { policies: ["annual_premium"] },
  migration_value: { ledger: ["policy_id", "period_start", "kind", "amount"] },
};

/** What the book lacks of them, one entry per analysis and table. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

import { missingFor, type Needs } from "../book/contract/needs.ts";
import type { Missing } from "../../src/models/report.ts";
import type { StagedBook } from "../run/pillar.ts";

/** Tables and columns that each analysis of this pillar cannot do without. */
export const needs: Record<string, Needs> = {
  contribution: {
    policies: ["policy_id", "customer_id", "product", "issued_on"],
    ledger: ["policy_id", "period_start", "kind", "amount"],
  },
  cost_to_serve: { contacts: ["customer_id", "occurred_at"] },
  profit_by_source: { policies: ["guaranteed_rate"] },
  by_trait: { customers: ["customer_id"] },
};

/** What the book lacks of them, one entry per analysis and table. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

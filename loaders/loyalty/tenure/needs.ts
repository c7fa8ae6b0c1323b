import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { Missing } from "../../../src/models/report.ts";
import type { StagedBook } from "../../run/pillar.ts";

/** Tables and columns that each analysis of this part cannot do without. */
const needs: Record<string, Needs> = {
  tenure: {
    policies: ["policy_id", "customer_id", "product", "issued_on"],
    ledger: ["policy_id", "period_start", "kind", "amount"],
    customers: ["customer_id", "joined_on"],
  },
  tenure_sources: { policies: ["guaranteed_rate"] },
  referral: {
    policies: ["policy_id", "customer_id", "product", "issued_on", "ended_on", "end_reason"],
    customers: ["customer_id", "joined_on", "source"],
  },
};

/** What the book lacks of them, one entry per analysis and table. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

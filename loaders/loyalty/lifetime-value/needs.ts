import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { StagedBook } from "../../run/pillar.ts";
import type { Missing } from "../../../src/models/report.ts";

const needs: Record<string, Needs> = {
  lifetime_retention: { policies: ["policy_id", "customer_id", "product", "issued_on", "ended_on"] },
  lifetime_contribution: { ledger: ["policy_id", "period_start", "kind", "amount"] },
  lifetime_sources: { customers: ["customer_id", "source"] },
};

/** What the book lacks for lifetime value, one entry per analysis and table. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

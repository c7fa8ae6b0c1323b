import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { Missing } from "../../../src/models/report.ts";
import type { StagedBook } from "../../run/pillar.ts";

/** Tables and columns that each analysis of this part cannot do without. */
const needs: Record<string, Needs> = {
  lifecycle: { policies: ["policy_id", "customer_id", "issued_on", "ended_on"] },
  lifecycle_silence: { contacts: ["customer_id", "occurred_at", "purpose"] },
  lifecycle_prospects: { customers: ["customer_id", "joined_on"] },
  lifecycle_consent: { customers: ["marketing_consent_since"] },
  win_back_value: { ledger: ["policy_id", "period_start", "kind", "amount"] },
  reinstatement: { policy_events: ["policy_id", "occurred_on", "kind"] },
};

/** What the book lacks of them, one entry per analysis and table. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { Missing } from "../../../src/models/report.ts";
import type { StagedBook } from "../../run/pillar.ts";

/** Tables and columns without which nobody's behaviour is known, and those without which groups have no value. */
const needs = {
  clusters: {
    policies: ["policy_id", "customer_id", "issued_on"],
    contacts: ["contact_id", "customer_id", "occurred_at", "channel"],
  },
  clusters_value: { ledger: ["policy_id", "period_start", "kind", "amount"] },
} as const satisfies Record<string, Needs>;

export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { Missing } from "../../../src/models/report.ts";
import type { StagedBook } from "../../run/pillar.ts";

const needs = {
  service_matrix: {
    contacts: ["contact_id", "customer_id", "occurred_at", "channel", "purpose", "resolved_first_time"],
    policies: ["policy_id", "customer_id", "product", "issued_on"],
  },
} as const satisfies Record<string, Needs>;

export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

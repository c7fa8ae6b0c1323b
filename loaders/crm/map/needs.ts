import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { Missing } from "../../../src/models/report.ts";
import type { StagedBook } from "../../run/pillar.ts";

/** Tables and columns that each box of the map cannot do without. */
const needs = {
  contacts: { contacts: ["contact_id", "occurred_at", "channel"] },
  identified: { contacts: ["customer_id"] },
  resolution: { contacts: ["resolved_first_time"] },
  consistency: { contacts: ["purpose", "resolved_first_time"] },
  waiting: { contacts: ["purpose", "wait_minutes"] },
  repeats: { contacts: ["customer_id", "repeat_of"] },
  history: { contacts: ["history_seen"] },
  view: { contacts: ["customer_id", "occurred_at"], customers: ["customer_id"] },
  application_time: { applications: ["applied_on", "decided_on"] },
  claim_time: { claims: ["reported_on", "decided_on"] },
  training: { staff: ["staff_id", "trained_on"] },
} as const satisfies Record<string, Needs>;

export type MapAnalysis = keyof typeof needs;

/** What the book lacks of them, one entry per analysis and table. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

/** Why nothing can be told of an analysis whose tables or columns are not there. */
export function reasonOf(missing: readonly Missing[], book: StagedBook): "missing_table" | "missing_column" {
  return missing.some(({ table }) => book.columns[table] === undefined) ? "missing_table" : "missing_column";
}

import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { Missing } from "../../../src/models/report.ts";
import type { StagedBook } from "../../run/pillar.ts";

/** Tables and columns that each analysis of this part cannot do without. */
const needs = {
  price_take_up: { applications: ["product", "decision", "list_premium", "offered_premium"] },
  price_change: {
    policies: ["policy_id", "customer_id", "product", "issued_on", "ended_on", "end_reason"],
    policy_events: ["policy_id", "occurred_on", "kind", "before", "after"],
  },
  price_what_if: { policies: ["policy_id", "customer_id", "product", "issued_on", "annual_premium"] },
} as const satisfies Record<string, Needs>;

export type PriceAnalysis = keyof typeof needs;

/** What the book lacks of them, one entry per analysis and table. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { StagedBook } from "../../run/pillar.ts";
import type { Missing } from "../../../src/models/report.ts";

/** Tables and columns that each analysis of this part cannot do without. */
const needs = {
  uplift: {
    campaigns: ["campaign_id", "assignment", "window_days"],
    members: ["campaign_id", "customer_id", "unit_id", "arm", "assigned_on"],
    customers: ["customer_id"],
    policies: ["policy_id", "customer_id", "issued_on"],
  },
} satisfies Record<string, Needs>;

/** What the book lacks of them, one entry per analysis and table. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

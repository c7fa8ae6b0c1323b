import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { Missing } from "../../../src/models/report.ts";
import type { StagedBook } from "../../run/pillar.ts";

/** Tables and columns that each analysis of this part cannot do without. */
const needs = {
  fit: { customers: ["customer_id", "first_seen_on"] },
  fit_demands: { contacts: ["customer_id", "occurred_at", "purpose"] },
  fit_strain: { contacts: ["conduct", "staff_id", "second_staff_id"] },
  fit_chance: { applications: ["customer_id", "product", "quoted_on", "decision"] },
  fit_worth: {
    ledger: ["policy_id", "period_start", "kind", "amount"],
    policies: ["policy_id", "customer_id", "product", "issued_on", "annual_premium"],
  },
} satisfies Record<string, Needs>;

export type FitAnalysis = keyof typeof needs;

/** What the book lacks of them, one entry per analysis and table. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { Missing } from "../../../src/models/report.ts";
import type { StagedBook } from "../../run/pillar.ts";

/** Tables and columns that each claim on who is loyal cannot do without; other traits are adjusted for where the book has them. */
const needs = {
  loyal: { policies: ["policy_id", "customer_id", "product", "issued_on", "ended_on", "end_reason"] },
  loyal_referral: { customers: ["customer_id", "source"] },
  loyal_full_price: { policies: ["annual_premium", "list_premium", "frequency"] },
  loyal_home_owners: { customers: ["customer_id", "owns_home"] },
  loyal_middle_aged: { customers: ["customer_id", "birth_year"] },
  loyal_suburban: { customers: ["customer_id", "residence"] },
  loyal_contribution: { ledger: ["policy_id", "period_start", "kind", "amount"] },
} as const satisfies Record<string, Needs>;

/** What the book lacks of them, one entry per analysis and table. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

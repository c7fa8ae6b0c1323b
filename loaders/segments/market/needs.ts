import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { Missing } from "../../../src/models/report.ts";
import type { StagedBook } from "../../run/pillar.ts";

/** Tables and columns that each analysis of this part cannot do without. */
const needs = {
  market_tiers: {
    customers: ["customer_id", "income_band", "preferred_channel"],
    policies: ["policy_id", "customer_id", "issued_on", "channel"],
  },
  market_firms: {
    customers: ["customer_id", "employer_id"],
    policies: ["policy_id", "customer_id", "issued_on"],
  },
  market_kinds: { employers: ["employer_id", "size_band", "industry", "growth_stage"] },
  market_work_site: { customers: ["customer_id", "employer_id", "source"], policies: ["policy_id", "customer_id"] },
  market_value: { ledger: ["policy_id", "period_start", "kind", "amount"] },
} as const satisfies Record<string, Needs>;

export type MarketAnalysis = keyof typeof needs;

/** What the book lacks of them, one entry per analysis and table. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

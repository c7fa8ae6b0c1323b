import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { StagedBook } from "../../run/pillar.ts";
import type { Missing } from "../../../src/models/report.ts";

/** Tables and columns that each analysis cannot do without; money alone needs the ledger. */
const needs: Record<string, Needs> = {
  behaviour: {
    survey_items: ["item_id", "construct", "low", "high"],
    surveys: ["survey_id", "respondent", "customer_id", "item_id", "answered_on", "score"],
    policies: ["policy_id", "customer_id", "product", "issued_on", "ended_on", "end_reason"],
  },
  behaviour_money: { ledger: ["policy_id", "period_start", "kind", "amount"] },
};

export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { StagedBook } from "../../run/pillar.ts";
import type { Missing } from "../../../src/models/report.ts";

/** Without policies there is nothing to say; without a survey the proxy stands alone; without a ledger there is no money. */
const needs = {
  griffin: { policies: ["policy_id", "customer_id", "issued_on", "ended_on", "end_reason"] },
  griffin_survey: {
    survey_items: ["item_id", "construct", "low", "high"],
    surveys: ["survey_id", "respondent", "customer_id", "item_id", "answered_on", "score"],
  },
  griffin_money: { ledger: ["policy_id", "period_start", "kind", "amount"] },
} as const satisfies Record<string, Needs>;

export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

/** What the book knows of each sign of the proxy. */
export function knownSigns({ columns }: StagedBook) {
  const has = (table: string, names: readonly string[]) => names.every((name) => columns[table]?.includes(name));
  return {
    referral: has("customers", ["referrer_id"]),
    consent: has("customers", ["marketing_consent_since"]),
    inquiry: has("contacts", ["customer_id", "occurred_at", "purpose"]),
    leaving: has("contacts", ["customer_id", "occurred_at", "purpose"]),
  };
}

export type KnownSigns = ReturnType<typeof knownSigns>;

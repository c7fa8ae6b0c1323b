import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { StagedBook } from "../../run/pillar.ts";
import type { Missing } from "../../../src/models/report.ts";

const needs = {
  pulse: { pulse: ["asked_on", "role", "item", "respondents", "score"] },
  roles: { roles: ["role", "metric", "period_start", "value"] },
  horizons: { campaigns: ["campaign_id"], members: ["campaign_id", "arm", "policy_id"] },
  bonus: { campaigns: ["campaign_id"], policies: ["campaign_id", "issued_on"] },
} satisfies Record<string, Needs>;

/** What the book lacks for each part of the scorecard. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

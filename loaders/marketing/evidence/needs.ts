import type { Missing } from "../../../src/models/report.ts";
import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { StagedBook } from "../../run/pillar.ts";

/** A ledger needs spend, of advertising or of campaigns. */
const needs = {
  evidence_media: { media: ["week", "channel", "spend"] },
  evidence_campaigns: { campaigns: ["campaign_id", "channel", "starts_on"] },
} satisfies Record<string, Needs>;

/** What the book lacks of them, one entry per analysis and table. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

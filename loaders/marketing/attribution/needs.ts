import type { Missing } from "../../../src/models/report.ts";
import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { StagedBook } from "../../run/pillar.ts";

/** Tables and columns that each analysis of this part cannot do without. */
const needs = {
  attribution: { touches: ["path_id", "occurred_at", "channel", "converted"] },
  platform_claims: { media: ["week", "channel", "platform_conversions"] },
} satisfies Record<string, Needs>;

/** What the book lacks of them, one entry per analysis and table. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

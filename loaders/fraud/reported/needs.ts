import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { StagedBook } from "../../run/pillar.ts";
import type { Missing } from "../../../src/models/report.ts";

/** Tables and columns that each analysis of this part cannot do without. */
const needs = {
  late_reports: { labels: ["request_id", "labelled_at", "label"] },
  lights_recall: { lights: ["request_id", "light"] },
  exploration: { reviews: ["request_id", "selection_probability"] },
} satisfies Record<string, Needs>;

/** What the book lacks of them, one entry per analysis and table. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

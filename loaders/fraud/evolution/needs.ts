import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { StagedBook } from "../../run/pillar.ts";
import type { Missing } from "../../../src/models/report.ts";

/** Tables and columns that each analysis of this part cannot do without. */
const needs = {
  learning: { labels: ["request_id", "labelled_at", "label"] },
  care_answers: { care: ["request_id", "question", "answer"] },
  staff_verdicts: { reviews: ["request_id"], labels: ["labelled_by"] },
} satisfies Record<string, Needs>;

/** What the book lacks of them, one entry per analysis and table. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { StagedBook } from "../../run/pillar.ts";
import type { Missing } from "../../../src/models/report.ts";

const needs = {
  promises: { promises: ["promise_id", "metric", "mid", "registered_on"] },
} satisfies Record<string, Needs>;

/** What the book lacks to hold marketing to its word. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

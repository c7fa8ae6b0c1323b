import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { StagedBook } from "../../run/pillar.ts";
import type { Missing } from "../../../src/models/report.ts";

const needs: Record<string, Needs> = {
  survival: { policies: ["policy_id", "product", "issued_on", "ended_on", "end_reason"] },
};

/** What the book lacks to tell how long policies stay. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

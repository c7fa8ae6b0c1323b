import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { Missing } from "../../../src/models/report.ts";
import type { StagedBook } from "../../run/pillar.ts";

const needs: Record<string, Needs> = {
  mix: { media: ["week", "channel", "spend"], sales: ["week", "policies"] },
};

/** What the book lacks for a marketing mix model. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

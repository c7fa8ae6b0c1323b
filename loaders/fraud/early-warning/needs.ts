import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { Missing } from "../../../src/models/report.ts";
import type { StagedBook } from "../../run/pillar.ts";

/** Tables and columns that each analysis of this part cannot do without. */
const needs: Record<string, Needs> = {
  early_warning: {
    contacts: ["customer_id", "occurred_at", "purpose"],
    labels: ["request_id", "labelled_at", "label"],
  },
  leakage: { requests: ["customer_id", "channel", "status"] },
};

/** What the book lacks of them, one entry per analysis and table. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

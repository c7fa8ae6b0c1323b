import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { StagedBook } from "../../run/pillar.ts";
import type { Missing } from "../../../src/models/report.ts";

/** Tables and columns that the path model cannot do without. */
export const needs: Record<string, Needs> = {
  path_model: {
    survey_items: ["item_id", "construct", "low", "high"],
    surveys: ["survey_id", "respondent", "item_id", "score"],
  },
};

export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

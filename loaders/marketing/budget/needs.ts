import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { StagedBook } from "../../run/pillar.ts";
import type { Missing } from "../../../src/models/report.ts";

/** Tables and columns that a budget cannot be planned without. */
const needs: Record<string, Needs> = {
  budget: { media: ["week", "channel", "spend"], sales: ["week", "policies"] },
};

export function missingNeeds({ columns }: StagedBook): Missing[] {
  return missingFor(needs, columns);
}

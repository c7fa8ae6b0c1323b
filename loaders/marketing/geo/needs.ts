import type { Missing } from "../../../src/models/report.ts";
import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { StagedBook } from "../../run/pillar.ts";

/** Tables and columns that each analysis of this part cannot do without. */
const needs = {
  geo: {
    geo_tests: ["test_id", "starts_on", "ends_on"],
    geo: ["test_id", "week", "region", "treated", "outcome"],
  },
  geo_spend: { geo: ["spend"] },
  geo_policies: { sales: ["week", "policies"] },
} satisfies Record<string, Needs>;

/** What the book lacks of them, one entry per analysis and table. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

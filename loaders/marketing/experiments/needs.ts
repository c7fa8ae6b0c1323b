import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { StagedBook } from "../../run/pillar.ts";
import type { Missing } from "../../../src/models/report.ts";

/** Tables and columns that each analysis of this part cannot do without. */
const needs = {
  experiments: {
    campaigns: ["campaign_id", "assignment"],
    members: ["campaign_id", "unit_id", "arm"],
  },
  in_force: { policies: ["policy_id", "customer_id", "issued_on", "ended_on"] },
  sample_ratio: { arms: ["campaign_id", "arm", "planned_share"] },
  all_direct: {
    customers: ["customer_id", "global_holdout_since"],
    policies: ["policy_id", "customer_id", "issued_on", "ended_on"],
  },
} satisfies Record<string, Needs>;

/** What the book lacks of them, one entry per analysis and table. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

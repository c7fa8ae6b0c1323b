import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { Missing } from "../../../src/models/report.ts";
import type { StagedBook } from "../../run/pillar.ts";

/** Tables and columns that each sign of this part cannot do without; other signs come from other parts. */
const needs = {
  obstacle_reach: {
    members: ["campaign_id", "customer_id", "assigned_on"],
    ledger: ["policy_id", "period_start", "kind", "amount"],
  },
  obstacle_needs_known: { policies: ["policy_id", "customer_id", "issued_on"], contacts: ["customer_id", "purpose"] },
  obstacle_preferred_channel: { customers: ["preferred_channel"], contacts: ["customer_id", "channel"] },
  obstacle_self_service: { contacts: ["channel", "purpose", "resolved_first_time"] },
  obstacle_override: { reviews: ["request_id", "override"], requests: ["request_id"] },
} as const satisfies Record<string, Needs>;

export type ObstacleAnalysis = keyof typeof needs;

/** What the book lacks of them, one entry per analysis and table. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

import type { Missing } from "../../../src/models/report.ts";
import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { FraudContext } from "../part.ts";

const needs = { experts: { labels: ["request_id", "labelled_at", "label"] } } satisfies Record<string, Needs>;

const own = {
  experts: { features_behaviour: ["request_id"], scores: ["request_id", "model", "score", "expert"] },
} satisfies Record<string, Needs>;

/** What the book lacks: findings, and features or scores of experts only where no model has experts. */
export function missingNeeds({ book, models }: FraudContext): Missing[] {
  const lacking = missingFor(needs, book.columns);
  const hasExperts = models.some(({ experts }) => Object.keys(experts).length > 0);
  return hasExperts ? lacking : [...lacking, ...missingFor(own, book.columns)];
}

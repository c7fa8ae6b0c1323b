import type { Missing } from "../../../src/models/report.ts";
import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { FraudContext } from "../part.ts";

const needs = {
  diagnostics: { labels: ["request_id", "labelled_at", "label"] },
  diagnostics_capacity: { capacity: ["branch", "day", "reviews"] },
} satisfies Record<string, Needs>;

const scores = { diagnostics: { scores: ["request_id", "model", "score"] } } satisfies Record<string, Needs>;

/** What the book lacks; scores only where neither lights nor a model of its own features stand in for them. */
export function missingNeeds({ book, models }: FraudContext): Missing[] {
  const lacking = missingFor(needs, book.columns);
  return models.length > 0 ? lacking : [...missingFor(scores, book.columns), ...lacking];
}

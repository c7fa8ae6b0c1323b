import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { Missing } from "../../../src/models/report.ts";
import type { StagedBook } from "../../run/pillar.ts";

/** Tables and columns that each analysis of this part cannot do without. */
const needs: Record<string, Needs> = {
  lights_money: { requests: ["amount"] },
  lights_findings: { labels: ["request_id", "labelled_at", "label"] },
  lights_queue: { capacity: ["branch", "day", "reviews"] },
};

const scores: Record<string, Needs> = {
  lights_scores: { scores: ["request_id", "model", "score", "scored_at"] },
};

/** What the book lacks of them; scores are only lacking when nothing gives any. */
export function missingNeeds({ columns }: StagedBook, hasScores: boolean): Missing[] {
  return [...missingFor(needs, columns), ...(hasScores ? [] : missingFor(scores, columns))];
}

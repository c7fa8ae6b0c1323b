import { missingFor, type Needs } from "../../book/contract/needs.ts";
import type { StagedBook } from "../../run/pillar.ts";
import type { Missing } from "../../../src/models/report.ts";

const needs: Record<string, Needs> = {
  agents: { agents: ["agent_id", "hired_on", "left_on"] },
  orphans: { policies: ["policy_id", "agent_id", "issued_on"] },
  servicing: { servicing: ["policy_id", "agent_id", "from_on"] },
};

/** What the book lacks for agents, orphan policies and who served them after. */
export function missingNeeds(book: StagedBook): Missing[] {
  return missingFor(needs, book.columns);
}

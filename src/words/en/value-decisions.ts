import type { Decision } from "../../components/decision-table.js";
import type { Report } from "../../models/report.js";

interface DecisionWords {
  /** Registry id of the money at stake. */
  id: string;
  decision: string;
  reason: string;
}

const all: DecisionWords[] = [
  {
    id: "value.top_fifth.next_year",
    decision: "Put service and retention for the best fifth first",
    reason:
      "Those who were the best fifth in one year brought this much in the next: it is what their leaving would cost.",
  },
  {
    id: "value.acquisition_unrecovered",
    decision: "Tie commission to policies that stay",
    reason: "Early leavers in the worst tenth have not earned back what it cost to win them.",
  },
  {
    id: "value.worst_tenth.service",
    decision: "Offer cheaper ways of service where contribution is lowest",
    reason:
      "This part of the worst tenth's loss stands against contacts and maintenance. Cover and claims stay as they are.",
  },
  {
    id: "value.guarantee_loss",
    decision: "Hedge or reprice what still carries old guarantees",
    reason: "Policies guaranteed more than was earned on their reserves have cost this much so far.",
  },
];

/** What the value report asks to be decided, with the money at stake; what has no amount is left out. */
export function valueDecisions({ numbers }: Report): Decision[] {
  return all.flatMap(({ id, decision, reason }) => {
    const stake = numbers[id];
    if (!stake || stake.estimate === null || stake.estimate <= 0) return [];
    return [{ decision, reason, amount: stake.estimate, low: stake.low, high: stake.high }];
  });
}

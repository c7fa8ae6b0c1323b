import type { Decision } from "../../../components/decision-table.js";
import type { Report } from "../../../models/report.js";

interface DecisionWords {
  /** Registry id of the money at stake. */
  id: string;
  decision: string;
  reason: string;
}

const all: DecisionWords[] = [
  {
    id: "value.top_fifth.next_year",
    decision: "Put service and retention for the most valuable fifth first",
    reason:
      "Those who were the most valuable fifth in one year brought this much in the next. It is the most that their leaving could cost in a year.",
  },
  {
    id: "value.acquisition_unrecovered",
    decision: "Tie commission to policies that stay",
    reason:
      "The least valuable tenth of customers has not earned back this much of what it cost to win them. Young policies among them may yet.",
  },
  {
    id: "value.worst_tenth.service",
    decision: "Offer cheaper ways of service where contribution is lowest",
    reason:
      "This part of the least valuable tenth's loss stands against contacts and maintenance, over all years observed. Cover and claims stay as they are.",
  },
  {
    id: "value.guarantee_loss",
    decision: "Match the assets behind old guarantees; price new ones below what is earned",
    reason:
      "Guarantees above what was earned are estimated to have cost this much so far. It is past cost and no forecast.",
  },
];

/** What the value report asks to be decided, with the money at stake; what has no amount is left out. */
export function valueDecisions({ numbers }: Report): Decision[] {
  return all.flatMap(({ id, decision, reason }) => {
    const stake = numbers[id];
    if (!stake || stake.estimate === null || stake.estimate <= 0) return [];
    return [
      { decision, reason, amount: stake.estimate, low: stake.low, high: stake.high, grade: stake.grade, n: stake.n },
    ];
  });
}

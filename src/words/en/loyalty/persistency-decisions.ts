import type { Decision } from "../../../components/decision-table.js";
import type { Report } from "../../../models/report.js";

const all = [
  {
    id: "loyalty.persistency.premium_given_up_early",
    decision:
      "Keep new policies first: a call before the second premium is due, commission that is paid as premiums come",
    reason:
      "This much annual premium was given up in the last twelve months by policies of at most 25 months, before most had earned back what it cost to win them.",
  },
  {
    id: "loyalty.persistency.premium_of_one_point",
    decision: "Set the target for persistency in premium, not in policies",
    reason:
      "One point of persistency is this much annual premium of a year's new policies, and comes again each year that they stay.",
  },
  {
    id: "loyalty.agents.leaving.premium_lost",
    decision: "Hand policies to a new agent in the weeks in which the old one leaves",
    reason:
      "Beyond what is usual, this much annual premium is estimated to have gone in a year with agents who had left within twelve months.",
  },
  {
    id: "loyalty.agents.orphan_premium",
    decision: "Give orphan policies an agent, or a service desk that calls them",
    reason:
      "This much annual premium stands on policies in force that no agent serves. It is what is exposed, not what is lost.",
  },
];

/** What persistency and agents ask to be decided, with the money at stake; what has no amount is left out. */
export function persistencyDecisions({ numbers }: Report): Decision[] {
  return all.flatMap(({ id, decision, reason }) => {
    const stake = numbers[id];
    if (!stake || stake.estimate === null || stake.estimate <= 0) return [];
    const { estimate: amount, low, high, grade, n } = stake;
    return [{ decision, reason, amount, low, high, grade, n }];
  });
}

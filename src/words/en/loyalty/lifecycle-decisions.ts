import type { Decision } from "../../../components/decision-table.js";
import type { Report } from "../../../models/report.js";
import { count, known, share, type Numbers } from "../said.js";

interface StepWords {
  decision: string;
  reason: (target: string, people: string) => string;
}

const steps: Record<string, StepWords> = {
  appeal: {
    decision: "Value quiet customers, and appeal to them",
    reason: (target, people) =>
      `${target} of ${people} quiet customers may be approached. So much they are worth if they stay as others did: it is what is at risk, not what a call would add.`,
  },
  fit_cover: {
    decision: "Offer fitting cover to those who gave up part of theirs",
    reason: (target, people) =>
      `${target} of ${people} may be approached. So much what they kept is worth: at risk, not what an offer would add.`,
  },
  win_back: {
    decision: "Win back those who left within a year",
    reason: (target, people) =>
      `${target} of ${people} may be approached. So much comes from those of them who come back without a campaign, going by the past.`,
  },
  answer_again: {
    decision: "Answer prospects who ask again first",
    reason: (target, people) =>
      `${target} of ${people} may be approached. So much comes from those of them who buy, going by the past.`,
  },
  offer_again: {
    decision: "Write again to prospects who asked and went silent",
    reason: (target, people) =>
      `${target} of ${people} may be approached. So much comes from those of them who buy, going by the past.`,
  },
};

/** What the page asks to be decided: the steps with a target, and the worth of the people in it, the largest first. */
export function decisions({ numbers }: Report): Decision[] {
  const found = Object.entries(steps).flatMap(([step, { decision, reason }]): Decision[] => {
    const target = numbers[`loyalty.lifecycle.target.${step}`];
    const worth = numbers[`loyalty.lifecycle.target.${step}.stake`];
    if (!known(target) || target.estimate === 0) return [];
    const said = reason(count(target.estimate), count(target.n));
    if (!worth) return [{ decision, reason: said, amount: null }];
    const { estimate, low, high, grade, n } = worth;
    return [{ decision, reason: said, amount: estimate, low, high, grade, n }];
  });
  return [...found.sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0)), ...reinstate(numbers)];
}

/** The lapsed policies that can still be reinstated, with their premium. */
function reinstate(numbers: Numbers): Decision[] {
  const [waiting, premium, reinstated] = ["in_window", "in_window_premium", "reinstated_share"].map(
    (name) => numbers[`loyalty.win_back.${name}`],
  );
  if (!known(waiting) || !known(premium) || waiting.estimate === 0) return [];
  const usual = known(reinstated) ? ` ${share(reinstated.estimate)} of lapsed policies usually are.` : "";
  return [
    {
      decision: "Offer reinstatement while it is open",
      reason: `${count(waiting.estimate)} lapsed policies can still be reinstated.${usual} The amount is their premium a year, not contribution.`,
      amount: premium.estimate,
      grade: premium.grade,
      n: premium.n,
    },
  ];
}

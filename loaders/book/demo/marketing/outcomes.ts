import type { Policy } from "../block.ts";
import { addMonths } from "../calendar.ts";
import { isInForce } from "./audience.ts";
import type { Member } from "./assignment.ts";
import { campaigns } from "./campaign-catalogue.ts";

/** What became of a member in the window. */
export interface Outcome {
  /** First policy issued in the window, null when none was. */
  bought: Policy | null;
  /** A main policy bought in the window is still in force 25 months after its issue; null when that day has not come. */
  kept: boolean | null;
  /** Premium a year in cents: in force at assignment; and bought in the window, or for campaigns to keep people in force at its end. */
  before: number;
  after: number;
}

export function outcomeOf(member: Member, policies: readonly Policy[], asOf: number): Outcome {
  const { windowDays, primaryOutcome } = campaigns[member.campaign]!;
  const until = member.assigned + windowDays;
  const keeps = primaryOutcome === "policy_in_force";
  const outcome: Outcome = { bought: null, kept: addMonths(until, 25) <= asOf ? false : null, before: 0, after: 0 };
  for (const policy of policies) {
    if (isInForce(policy, member.assigned)) outcome.before += policy.annualPremium;
    const inWindow = policy.issued >= member.assigned && policy.issued < until;
    if (inWindow && (outcome.bought === null || policy.issued < outcome.bought.issued)) outcome.bought = policy;
    if (inWindow && outcome.kept === false && policy.main === null)
      outcome.kept = isInForce(policy, addMonths(policy.issued, 25));
    if (keeps) outcome.after += isInForce(policy, Math.min(until, asOf)) ? policy.annualPremium : 0;
    else if (inWindow) outcome.after += annualPremiumEquivalent(policy);
  }
  return outcome;
}

/** Cents a year: regular premium and a tenth of a single one. */
export function annualPremiumEquivalent(policy: Policy): number {
  return policy.annualPremium + Math.round(policy.singlePremium / 10);
}

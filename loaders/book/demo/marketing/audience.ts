import type { Person, Policy } from "../block.ts";
import { isHeavyweight } from "../contacts/heavyweight.ts";
import type { Campaign } from "./campaign.ts";

/** Former customers count as active for so many days. */
const RECENT_DAYS = 1_300;

/** Whether a person could be assigned when the campaign started: known, alive, outside the universal hold-out, of its audience. */
export function isEligible(campaign: Campaign, person: Person, policies: readonly Policy[]): boolean {
  const day = campaign.starts;
  if (person.firstSeen > day || (person.deceased !== null && person.deceased <= day + 30)) return false;
  if (person.globalHoldoutSince !== null || isHeavyweight(person)) return false;
  const joined = person.joined !== null && person.joined <= day;
  switch (campaign.audience) {
    case "everyone":
      return true;
    case "active":
      return !joined || policies.some((policy) => isInForce(policy, day) || isInForce(policy, day - RECENT_DAYS));
    case "prospects":
      return !joined;
    case "policyholders":
      return joined;
    case "in_force":
      return policies.some((policy) => isInForce(policy, day));
    case "lapsed":
      return policies.some((policy) => hasLapsed(policy, day)) && !policies.some((policy) => isInForce(policy, day));
  }
}

export function isInForce(policy: Policy, day: number): boolean {
  return policy.issued <= day && (policy.ended === null || policy.ended > day);
}

function hasLapsed(policy: Policy, day: number): boolean {
  return (
    policy.ended !== null && policy.ended <= day && (policy.endReason === "lapse" || policy.endReason === "surrender")
  );
}

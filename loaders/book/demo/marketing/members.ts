import type { Block, OpenTable, Policy } from "../block.ts";
import { identifier } from "../identifiers.ts";
import type { Random } from "../random.ts";
import type { Member } from "./assignment.ts";
import { isInForce } from "./audience.ts";
import { campaigns } from "./campaign-catalogue.ts";
import type { Outcome } from "./outcomes.ts";

/** Share of people who look at the offer's page or stand, unprompted and when the message arrived. */
const VISITS_ANYWAY = 0.06;
const VISITS_WHEN_REACHED = 0.11;
const ANSWERS_WITHOUT_BUYING = 0.025;

const TENURE_STRATA = [2, 5, 10];

export function writeMembers(
  groups: readonly Member[][],
  outcomes: readonly Outcome[][],
  block: Block,
  asOf: number,
  random: Random,
  open: OpenTable,
): void {
  const table = open("members");
  groups.forEach((members, c) => {
    members.forEach((member, i) => {
      const policies = block.policiesOf[member.position]!;
      const { bought, before, after } = outcomes[c]![i]!;
      const answered = bought === null && member.delivered && random.chance(ANSWERS_WITHOUT_BUYING);
      table.add({
        campaign_id: c,
        customer_id: member.person.index,
        unit_id: unitId(member),
        stratum: stratumOf(member),
        agent_id: member.agent ?? agentOf(policies, member.assigned),
        arm: member.arm.name,
        assigned_on: member.assigned,
        delivered: member.delivered,
        visited:
          bought !== null ? random.chance(0.7) : random.chance(member.delivered ? VISITS_WHEN_REACHED : VISITS_ANYWAY),
        responded_on:
          bought !== null ? bought.issued : answered ? Math.min(asOf, member.assigned + 1 + random.integer(30)) : null,
        policy_id: bought?.index,
        pre_value: before / 100,
        outcome_value: after / 100,
      });
    });
  });
}

function unitId(member: Member): string {
  switch (campaigns[member.campaign]!.unit) {
    case "customer":
      return identifier("customer_id", member.unit);
    case "household":
      return identifier("household_id", member.unit);
    case "agent":
      return identifier("agent_id", member.unit);
    case "branch":
      return `B${String(member.unit).padStart(3, "0")}`;
  }
}

/** Income and years since the first policy, known before assignment. */
function stratumOf({ person, assigned }: Member): string {
  if (person.joined === null || person.joined > assigned) return `${person.income}, prospect`;
  const years = (assigned - person.joined) / 365.25;
  const tenure = TENURE_STRATA.findIndex((limit) => years < limit);
  return `${person.income}, ${["under 2", "2 to 5", "5 to 10", "10 and more"].at(tenure)!} years`;
}

/** The agent of the newest policy in force. */
function agentOf(policies: readonly Policy[], day: number): number | null {
  let newest: Policy | null = null;
  for (const policy of policies) {
    if (isInForce(policy, day) && policy.agent !== null && (newest === null || policy.issued > newest.issued))
      newest = policy;
  }
  return newest?.agent ?? null;
}

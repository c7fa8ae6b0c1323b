import type { Block, OpenRandom, OpenTable, Policy, World } from "./block.ts";
import type { Random } from "./random.ts";

/** The policies table, and who served each policy when. */
export function writeContracts(world: World, block: Block, openRandom: OpenRandom, open: OpenTable): void {
  const policies = open("policies");
  const random = openRandom("servicing");
  for (const policy of block.policies) {
    policies.add(rowOf(policy));
    writeServicing(world, policy, random, open);
  }
}

function rowOf(policy: Policy) {
  return {
    policy_id: policy.index,
    customer_id: policy.owner.index,
    insured_id: policy.insured.index,
    insured_birth_year: policy.insured.birthYear,
    main_policy_id: policy.main?.index,
    product: policy.product,
    issued_on: policy.issued,
    cover_until: policy.coverUntil,
    premium_term_years: policy.premiumTermYears,
    frequency: policy.frequency,
    annual_premium: policy.annualPremium,
    single_premium: policy.singlePremium,
    list_premium: policy.listPremium,
    sum_assured: policy.sumAssured,
    guaranteed_rate: policy.guaranteedRate,
    channel: policy.channel,
    agent_id: policy.agent,
    campaign_id: policy.campaign,
    ended_on: policy.ended,
    end_reason: policy.endReason,
  };
}

/** The selling agent until they leave; then, for most, another one after some weeks; the rest stay orphans. */
function writeServicing(world: World, policy: Policy, random: Random, open: OpenTable): void {
  if (policy.agent === null || policy.ended === policy.issued) return;
  const end = policy.ended ?? world.asOf + 1;
  let agent: number | null = policy.agent;
  let from = policy.issued;
  while (agent !== null && from < end) {
    const left: number = world.agents[agent]!.left ?? Infinity;
    const until = left < end ? left : policy.ended;
    open("servicing").add({ policy_id: policy.index, agent_id: agent, from_on: from, until_on: until });
    if (left >= end) return;
    from = left + 14 + Math.floor(random.exponential(80));
    agent = random.chance(0.72) ? successor(world, policy, from, random) : null;
  }
}

function successor(world: World, policy: Policy, day: number, random: Random): number | null {
  const local = world.agentsOf[policy.owner.branch]!;
  for (let attempt = 0; attempt < 25 && local.length > 0; attempt++) {
    const agent = local[random.integer(local.length)]!;
    if (agent.hired <= day && (agent.left === null || agent.left > day)) return agent.index;
  }
  return null;
}

import type { Agent, Block, Person, World } from "../block.ts";
import { random, type Random } from "../random.ts";
import { isEligible } from "./audience.ts";
import type { Arm, Campaign, Channel } from "./campaign.ts";
import { campaigns } from "./campaign-catalogue.ts";

/** A person in a campaign, before anything is sold. */
export interface Member {
  /** Position of the person in the block. */
  position: number;
  person: Person;
  campaign: number;
  arm: Arm;
  assigned: number;
  /** The message arrived; false in the hold-out and for those who never consented to marketing. */
  delivered: boolean;
  /** Index of the customer, household, agent or branch that was assigned. */
  unit: number;
  /** The agent who calls on the person, in campaigns assigned by agent. */
  agent: number | null;
}

/** Arms of agents and branches, drawn once for the whole book: by campaign, by unit. */
export type UnitArms = ReadonlyMap<number, readonly Arm[]>;

const DELIVERED: Record<Channel, number> = {
  telemarketing: 0.84,
  mail: 0.97,
  email: 0.93,
  app: 0.85,
  agent: 0.88,
  bank: 0.9,
  web: 0.95,
  event: 1,
  social: 0.95,
};

/** Days over which the members of a campaign are assigned. */
const ASSIGNMENT_DAYS = 28;

export function drawUnitArms(world: World): UnitArms {
  const arms = new Map<number, readonly Arm[]>();
  campaigns.forEach((campaign, c) => {
    const units =
      campaign.unit === "agent" ? world.agents.length : campaign.unit === "branch" ? world.branches.length : 0;
    if (units > 0) arms.set(c, alternateArms(campaign, units, random(world.options.seed, "arms of units", c)));
  });
  return arms;
}

/** Units in a random order take the arms in turn, so that few units still come out balanced. */
function alternateArms(campaign: Campaign, units: number, draws: Random): Arm[] {
  const order = Array.from({ length: units }, (_, unit) => ({ unit, key: draws.uniform() })).sort(
    (a, b) => a.key - b.key,
  );
  const arms = new Array<Arm>(units);
  order.forEach(({ unit }, place) => (arms[unit] = armAt(campaign, (place + 0.5) / units)));
  return arms;
}

function armAt(campaign: Campaign, share: number): Arm {
  let left = share;
  for (const arm of campaign.arms) {
    left -= arm.share;
    if (left < 0) return arm;
  }
  return campaign.arms.at(-1)!;
}

/** Who of a block is in campaign `c`, and in which arm; rests on what was known when it started alone. */
export function assignMembers(c: number, world: World, block: Block, arms: UnitArms, draws: Random): Member[] {
  const campaign = campaigns[c]!;
  const agentsOf = campaign.unit === "agent" ? agentsByBranch(world, campaign.starts) : [];
  const members: Member[] = [];
  const spread = Math.min(ASSIGNMENT_DAYS, campaign.ends - campaign.starts);
  block.people.forEach((person, position) => {
    if (
      !isEligible(campaign, person, block.policiesOf[position]!) ||
      !draws.chance(campaign.reach * campaign.selection(person))
    )
      return;
    const agent = agentsOf.length > 0 ? agentFor(person, agentsOf) : null;
    const unit = unitOf(person, campaign, agent);
    if (unit === null) return;
    const arm =
      arms.get(c)?.[unit] ??
      armAt(campaign, campaign.unit === "household" ? householdDraw(world, c, unit) : draws.uniform());
    const assigned = campaign.starts + draws.integer(spread);
    const delivered = draws.chance(DELIVERED[campaign.channel]) && arm.dose > 0 && consents(person, assigned);
    members.push({ position, person, campaign: c, arm, assigned, delivered, unit, agent });
  });
  return members;
}

/** Whether a message may be sent; nobody is left out of the comparison for lack of it. */
export function consents(person: Person, day: number): boolean {
  const { marketingConsentSince: since, marketingConsentUntil: until } = person;
  return since !== null && since <= day && (until === null || until > day);
}

function agentsByBranch(world: World, day: number): Agent[][] {
  const active = world.branches.map((): Agent[] => []);
  for (const agent of world.agents) {
    if (agent.hired <= day && (agent.left === null || agent.left > day)) active[agent.branch]!.push(agent);
  }
  return active;
}

function agentFor(person: Person, agentsOf: readonly Agent[][]): number | null {
  const agents = agentsOf[person.branch]!;
  return agents.length > 0 ? agents[person.index % agents.length]!.index : null;
}

function unitOf(person: Person, campaign: Campaign, agent: number | null): number | null {
  switch (campaign.unit) {
    case "customer":
      return person.index;
    case "household":
      return person.household;
    case "agent":
      return agent;
    case "branch":
      return person.branch;
  }
}

/** One draw for a household, whichever member of it is met first. */
function householdDraw(world: World, campaign: number, household: number): number {
  return random(world.options.seed, `household arms ${campaign}`, household).uniform();
}

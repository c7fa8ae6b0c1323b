import { treatedShare, type NotLearned, type UpliftCampaign } from "./uplift-campaign.ts";
import type { UpliftPeople } from "./uplift-people.ts";

/** Campaigns of one channel and one objective, and their people who may be targeted. */
export interface CampaignKind {
  kind: string;
  channel: string | null;
  objective: string | null;
  campaigns: UpliftCampaign[];
  /** Positions among all people. */
  people: Uint32Array;
  treated: number;
  heldOut: number;
  bought: number;
  /** Why nothing can be learned; null where something can. */
  reason: NotLearned | null;
}

const FEWEST_IN_ARM = 1000;
const FEWEST_BOUGHT = 50;
const FEWEST_BOUGHT_IN_ARM = 10;

/** Kinds of campaigns in the order of their first campaign. */
export function campaignKinds(campaigns: readonly UpliftCampaign[], people: UpliftPeople): CampaignKind[] {
  const byKind = new Map<string, UpliftCampaign[]>();
  for (const campaign of campaigns) {
    const kind = kindOf(campaign);
    byKind.set(kind, [...(byKind.get(kind) ?? []), campaign]);
  }
  return [...byKind].map(([kind, own]) => counted(kind, own, people));
}

export function kindOf({ channel, objective }: Pick<UpliftCampaign, "channel" | "objective">): string {
  return `${channel ?? "unknown"}-${objective ?? "unknown"}`.replaceAll(".", "_");
}

function counted(kind: string, campaigns: UpliftCampaign[], all: UpliftPeople): CampaignKind {
  const numbers = new Set(campaigns.map(({ campaign_number }) => campaign_number));
  const people = Uint32Array.from({ length: all.count }, (_, row) => row).filter(
    (row) => all.isOut[row] === 0 && numbers.has(all.campaign[row]!),
  );
  const [treated, heldOut] = [1, 0].map((arm) => people.filter((row) => all.treated[row] === arm));
  const bought = (rows: Uint32Array) => rows.reduce((sum, row) => sum + all.bought[row]!, 0);
  const { channel, objective } = campaigns[0]!;
  const counts = { treated: treated!.length, heldOut: heldOut!.length };
  const reason = tooFew({ ...counts, boughtTreated: bought(treated!), boughtHeldOut: bought(heldOut!) });
  return { kind, channel, objective, campaigns, people, ...counts, bought: bought(people), reason };
}

interface Counts {
  treated: number;
  heldOut: number;
  boughtTreated: number;
  boughtHeldOut: number;
}

function tooFew({ treated, heldOut, boughtTreated, boughtHeldOut }: Counts): NotLearned | null {
  const bought = boughtTreated + boughtHeldOut;
  if (heldOut < FEWEST_IN_ARM) return "few_held_out";
  if (treated < FEWEST_IN_ARM) return "few_treated";
  if (bought === 0) return "nobody_bought";
  if (bought === treated + heldOut) return "everybody_bought";
  if (bought < FEWEST_BOUGHT || Math.min(boughtTreated, boughtHeldOut) < FEWEST_BOUGHT_IN_ARM) return "few_bought";
  return null;
}

/** The planned chance to be treated of each of a kind's people. */
export function sharesOf({ campaigns, people }: CampaignKind, all: UpliftPeople): Float64Array {
  const shares = new Map(campaigns.map((campaign) => [campaign.campaign_number, treatedShare(campaign)]));
  return Float64Array.from(people, (row) => shares.get(all.campaign[row]!)!);
}

/** The same with the people of one another's households in one cluster, numbered from 0. */
export function clustersOf({ people }: CampaignKind, all: UpliftPeople): Uint32Array {
  const numbers = new Map<number, number>();
  return Uint32Array.from(people, (row) => {
    const own = all.cluster[row]!;
    const known = numbers.get(own) ?? numbers.size;
    numbers.set(own, known);
    return known;
  });
}

/** Cost of treating a person: contacts that were made, per person treated; null where a campaign does not say. */
export function costPerPerson({ campaigns, people }: CampaignKind, all: UpliftPeople): number | null {
  const costs = new Map(campaigns.map(({ campaign_number, cost_per_contact }) => [campaign_number, cost_per_contact]));
  let [treated, cost] = [0, 0];
  for (const row of people) {
    if (all.treated[row] !== 1) continue;
    const each = costs.get(all.campaign[row]!) ?? null;
    if (each === null) return null;
    treated++;
    cost += all.delivered[row]! * each;
  }
  return treated > 0 ? cost / treated : null;
}

import type { Row } from "../../../src/models/report.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import { UPLIFT_CANDIDATES } from "../../statistics/uplift-candidates.ts";
import { kindOf, type CampaignKind } from "./campaign-kind.ts";
import { SHARES, type JudgedRanking } from "./kind-uplift.ts";
import type { NotLearned, UpliftCampaign } from "./uplift-campaign.ts";
import { kindNumbers, type Told } from "./uplift-numbers.ts";

const THOUSAND = 1000;
const FEWEST_SHOWN = 10;
const NAMES = Object.keys(UPLIFT_CANDIDATES);

/** One row per kind that was learned from. */
export function kindRow(told: Told): Row {
  const { found, verdict } = told;
  const { kind, fitted } = found;
  const { all, qini, auuc, half } = kindNumbers(told);
  const picks = new Map<string, number>();
  for (const pick of fitted.picks) picks.set(NAMES[pick]!, (picks.get(NAMES[pick]!) ?? 0) + 1);
  return {
    kind: kind.kind,
    channel: kind.channel,
    objective: kind.objective,
    campaigns: kind.campaigns.length,
    people: kind.people.length,
    treated: kind.treated,
    held_out: kind.heldOut,
    bought: kind.bought,
    ...flat("all", all!),
    ...flat("qini", qini!),
    ...flat("auuc", auuc!),
    ...flat("half", half!),
    p_adjusted: verdict.adjusted,
    differs: verdict.differs,
    leader: leaderOf(told),
    mature: kind.campaigns.every(({ is_mature }) => is_mature === true),
  };
}

/** The learner with the largest Qini area on all judged people. */
export function leaderOf({ found }: Told): string {
  return NAMES.reduce((best, name) => (areaOf(found, name) > areaOf(found, best) ? name : best), NAMES[0]!);
}

function areaOf({ rankings }: Told["found"], name: string): number {
  return rankings[name as keyof typeof rankings].curve.qini;
}

function flat(
  name: string,
  { estimate, low, high }: { estimate: number | null; low: number | null; high: number | null },
) {
  return { [name]: estimate, [`${name}_low`]: low, [`${name}_high`]: high };
}

/** What became of every campaign: learned from, or why not. Counts under ten are not shown. */
export function campaignRow(campaign: UpliftCampaign, reason: NotLearned | null): Row {
  const shown = (count: number) => (count >= FEWEST_SHOWN || count === 0 ? count : null);
  return {
    campaign: campaign.campaign_id,
    name: campaign.name,
    kind: kindOf(campaign),
    channel: campaign.channel,
    objective: campaign.objective,
    treated: shown(campaign.treated_members),
    held_out: shown(campaign.holdout_members),
    status: reason ?? "learned",
  };
}

export function reasonsByCampaign(
  campaigns: readonly UpliftCampaign[],
  reason: (campaign: UpliftCampaign) => NotLearned | null,
  kinds: readonly CampaignKind[],
): Row[] {
  return campaigns.map((campaign) => {
    const kind = kinds.find(({ campaigns: own }) => own.includes(campaign));
    return campaignRow(campaign, reason(campaign) ?? kind?.reason ?? null);
  });
}

/** The effect by tenth of the scores, per 1,000 people, the highest first. */
export function tenthRows({ found }: Told): Row[] {
  const { groups, byGroup, replicates, ranked } = found.rankings.chosen;
  const expected = found.fitted.chosenExpected;
  return groups.map(({ from, until }, at): Row => {
    const { low, high } = percentileInterval(replicates.groups[at]!);
    const people = ranked.order.subarray(from, until);
    return {
      kind: found.kind.kind,
      tenth: at + 1,
      people: people.length,
      uplift: perThousand(byGroup[at]!),
      low: perThousand(low),
      high: perThousand(high),
      expected: perThousand(people.reduce((sum, row) => sum + expected[row]!, 0) / people.length),
    };
  });
}

/** Policies gained by the share of people treated, per 1,000 people of the kind: best first, likely buyers first, and by lot. */
export function curveRows({ found }: Told): Row[] {
  const { chosen, likely_buyers: likely } = found.rankings;
  const { effect } = chosen.curve;
  const point = ({ curve, replicates }: JudgedRanking, ranking: string, at: number): Row => {
    const { low, high } = percentileInterval(replicates.gains[at]!);
    const gain = perThousand(curve.gains[at]!);
    return { kind: found.kind.kind, ranking, share: SHARES[at]!, gain, low: perThousand(low), high: perThousand(high) };
  };
  const start = (ranking: string): Row => ({ kind: found.kind.kind, ranking, share: 0, gain: 0, low: 0, high: 0 });
  const lot = (share: number): Row => {
    return {
      kind: found.kind.kind,
      ranking: "by_lot",
      share,
      gain: perThousand(share * effect),
      low: null,
      high: null,
    };
  };
  const places = [...SHARES.keys()];
  return [
    ...[start("uplift"), ...places.map((at) => point(chosen, "uplift", at))],
    ...[start("likely_buyers"), ...places.map((at) => point(likely, "likely_buyers", at))],
    ...[0, 1].map(lot),
  ];
}

/** Every learner, likely buyers and scores by lot, by what their ranking is worth. */
export function learnerRows({ found }: Told): Row[] {
  const picks = (name: string) => found.fitted.picks.filter((pick) => NAMES[pick] === name).length;
  return Object.values(found.rankings).map(({ name, curve, replicates }): Row => {
    const [qini, auuc] = [percentileInterval(replicates.qini), percentileInterval(replicates.auuc)];
    return {
      kind: found.kind.kind,
      learner: name,
      picked: NAMES.includes(name) ? picks(name) : null,
      qini: perThousand(curve.qini),
      qini_low: perThousand(qini.low),
      qini_high: perThousand(qini.high),
      auuc: perThousand(curve.auuc),
      auuc_low: perThousand(auuc.low),
      auuc_high: perThousand(auuc.high),
    };
  });
}

/** Profit by the share of people treated, the best first. */
export function profitRows({ found, money }: Told): Row[] {
  return (money?.profit ?? []).map(({ share, money: amount, replicates }): Row => {
    return { kind: found.kind.kind, share, profit: amount, ...percentileInterval(replicates) };
  });
}

/** What rules of treating bring, for all people of the kind. */
export function ruleRows({ found, money }: Told): Row[] {
  return (money?.rules ?? []).map((rule): Row => {
    const [policies, profit] = [percentileInterval(rule.policyReplicates), percentileInterval(rule.moneyReplicates)];
    return {
      kind: found.kind.kind,
      rule: rule.rule,
      counted: money!.counted,
      people: Math.round(rule.share * money!.people),
      share: rule.share,
      policies: rule.policies,
      policies_low: policies.low,
      policies_high: policies.high,
      profit: rule.money,
      profit_low: profit.low,
      profit_high: profit.high,
    };
  });
}

function perThousand(value: number): number;
function perThousand(value: number | null): number | null;
function perThousand(value: number | null): number | null {
  return value === null || Number.isNaN(value) ? null : THOUSAND * value;
}

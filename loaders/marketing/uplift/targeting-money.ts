import type { Estimate } from "../../../src/models/evidence.ts";
import { bootstrapUplift } from "../../statistics/bootstrap-uplift.ts";
import { evenNormals } from "../../statistics/even-normals.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { qiniCurve } from "../../statistics/qini-curve.ts";
import { rankUplift, type RandomisedUnits } from "../../statistics/ranked-uplift.ts";
import { chosenRows } from "../../statistics/uplift-learner.ts";
import { costPerPerson } from "./campaign-kind.ts";
import { judge, ofJudged, SHARES, type JudgedRanking, type KindOptions, type KindUplift } from "./kind-uplift.ts";
import type { UpliftPeople } from "./uplift-people.ts";

/** What is counted as a policy gained: one bought; or, once 25 months have passed, one still in force, over the share of policies that usually is. */
export type Counted = "bought" | "in_force_25";

/** Money of treating some people of a kind, and its replicates. */
export interface Treating {
  rule: "all" | "none" | "best" | "likely" | "lot";
  share: number;
  /** Policies, of all people of the kind. */
  policies: number;
  policyReplicates: Float64Array;
  money: number;
  moneyReplicates: Float64Array;
}

export interface TargetingMoney {
  counted: Counted;
  valuePerPolicy: number;
  costPerPerson: number;
  people: number;
  /** By the ranking chosen, on the outcome counted. */
  ranking: JudgedRanking;
  rules: Treating[];
  /** Of treating the best, at the shares told. */
  profit: { share: number; money: number; replicates: Float64Array }[];
}

const FEWEST_POLICIES = 30;

/** What whom to treat is worth; null where the book says neither what a policy is worth nor what a contact costs. */
export function targetingMoney(
  found: KindUplift,
  all: UpliftPeople,
  worth: Estimate,
  options: KindOptions,
): TargetingMoney | null {
  const cost = costPerPerson(found.kind, all);
  if (worth.estimate === null || cost === null) return null;
  const { counted, outcome } = countedOutcome(found, all);
  const units = { ...found.judged, outcome };
  const ranking = judge("chosen", found.fitted.chosen, units, { ...options, clusters: found.clusters });
  const values = valueDraws(worth, options);
  const shared = { values, value: worth.estimate, cost, people: found.kind.people.length };
  const profit = [...SHARES].map((share, at) => {
    const money = (gain: number, value: number) => shared.people * (value * gain - cost * share);
    const replicates = ranking.replicates.gains[at]!.map((gain, draw) => money(gain, values[draw]!));
    return { share, money: money(ranking.curve.gains[at]!, worth.estimate!), replicates };
  });
  return {
    counted,
    valuePerPolicy: worth.estimate,
    costPerPerson: cost,
    people: shared.people,
    ranking,
    rules: rules(found, units, shared, options),
    profit,
  };
}

/** Policies in force count where every campaign has its 25 months, over the share of the held-out's purchases that stayed: on average a purchase is then one policy. */
function countedOutcome(found: KindUplift, all: UpliftPeople): { counted: Counted; outcome: Float64Array } {
  const bought = found.judged.outcome;
  if (!found.kind.campaigns.every(({ is_mature }) => is_mature === true)) return { counted: "bought", outcome: bought };
  const inForce = ofJudged(found, all.inForce25);
  let [policies, stayed] = [0, 0];
  for (let row = 0; row < bought.length; row++) {
    if (found.judged.treated[row] === 1) continue;
    policies += bought[row]!;
    stayed += inForce[row]!;
  }
  if (policies < FEWEST_POLICIES || stayed === 0) return { counted: "bought", outcome: bought };
  return { counted: "in_force_25", outcome: inForce.map((value) => (value * policies) / stayed) };
}

interface Shared {
  values: Float64Array;
  value: number;
  cost: number;
  people: number;
}

/** Whom rules would treat, judged on people whom the rules did not learn from. */
function rules(found: KindUplift, units: RandomisedUnits, shared: Shared, options: KindOptions): Treating[] {
  const everyone = new Float64Array(units.outcome.length).fill(1);
  const best = bestPeople(found, units, shared);
  const share = best.reduce((sum, value) => sum + value, 0) / best.length;
  const likely = Float64Array.from(topPlaces(found.rankings.likely_buyers, share));
  const treating = (rule: Treating["rule"], people: Float64Array) =>
    treat(rule, people, units, shared, { ...options, clusters: found.clusters });
  return [
    treating("all", everyone),
    treating(
      "none",
      everyone.map(() => 0),
    ),
    treating("best", best),
    treating("likely", likely),
    lot(treating("all", everyone), share, shared),
  ];
}

/** So many by lot gain that share of what all gain. */
function lot(everyone: Treating, share: number, { cost, people, value, values }: Shared): Treating {
  const money = (policies: number, each: number) => each * policies - cost * share * people;
  const policyReplicates = everyone.policyReplicates.map((policies) => share * policies);
  const policies = share * everyone.policies;
  return {
    rule: "lot",
    share,
    policies,
    policyReplicates,
    money: money(policies, value),
    moneyReplicates: policyReplicates.map((own, draw) => money(own, values[draw]!)),
  };
}

function treat(
  rule: Treating["rule"],
  people: Float64Array,
  units: RandomisedUnits,
  { values, value, cost, people: count }: Shared,
  { seed, bootstraps, clusters }: KindOptions & { clusters: Uint32Array },
): Treating {
  const treatedCount = people.reduce((sum, one) => sum + one, 0);
  const share = treatedCount / people.length;
  const money = (policies: number, each: number) => each * policies - cost * share * count;
  if (treatedCount === 0) {
    const nothing = new Float64Array(bootstraps);
    return { rule, share: 0, policies: 0, policyReplicates: nothing, money: 0, moneyReplicates: nothing };
  }
  const ranked = rankUplift(people, units);
  const groups = [{ from: 0, until: treatedCount }];
  const drawn = bootstrapUplift(ranked, { replicates: bootstraps, seed, shares: [], groups, clusters });
  const policyReplicates = drawn.groups[0]!.map((effect) => effect * share * count);
  const policies = qiniCurve(ranked, [share]).gains[0]! * count;
  return {
    rule,
    share,
    policies,
    policyReplicates,
    money: money(policies, value),
    moneyReplicates: policyReplicates.map((own, draw) => money(own, values[draw]!)),
  };
}

/** In each block of people the share with the best profit on the blocks before; in the first one those whose expected effect pays. */
function bestPeople(found: KindUplift, units: RandomisedUnits, { value, cost }: Shared): Float64Array {
  const { chosen, chosenExpected, ends } = found.fitted;
  const treated = new Float64Array(chosen.length);
  ends.forEach((until, block) => {
    const from = ends[block - 1] ?? 0;
    const share = block === 0 ? null : bestShare(found, units, from, value, cost);
    for (let row = from; row < until; row++) {
      treated[row] = Number(share === null ? value * chosenExpected[row]! > cost : chosen[row]! > 1 - share);
    }
  });
  return treated;
}

function bestShare(found: KindUplift, units: RandomisedUnits, until: number, value: number, cost: number): number {
  const before = Uint32Array.from({ length: until }, (_, row) => row);
  const rows = chosenRows({ ...found.judged, outcome: Float64Array.from(units.outcome) }, before);
  const { gains } = qiniCurve(rankUplift(found.fitted.chosen.subarray(0, until), rows), SHARES);
  let [best, most] = [0, 0];
  gains.forEach((gain, at) => {
    const profit = value * gain - cost * SHARES[at]!;
    if (profit > most) [best, most] = [SHARES[at]!, profit];
  });
  return best;
}

function topPlaces({ ranked }: JudgedRanking, share: number): Uint8Array {
  const top = new Uint8Array(ranked.order.length);
  ranked.order.subarray(0, Math.round(share * ranked.order.length)).forEach((row) => (top[row] = 1));
  return top;
}

/** Draws of what a policy is worth, by the normal distribution of its interval; the estimate itself where it has none. */
function valueDraws({ estimate, low, high }: Estimate, { bootstraps, seed }: KindOptions): Float64Array {
  const error = low === null || high === null ? 0 : (high - low) / (2 * NORMAL_QUANTILE);
  return evenNormals(bootstraps, seed + 2).map((z) => estimate! + error * z);
}

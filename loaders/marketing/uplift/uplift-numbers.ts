import { noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { KindUplift } from "./kind-uplift.ts";
import { SHARES } from "./kind-uplift.ts";
import type { TargetingMoney, Treating } from "./targeting-money.ts";
import type { TargetingFinding } from "./uplift-findings.ts";
import { standardErrorOf, withReplicates, type Verdict } from "./verdict.ts";

/** A kind of campaign with all that was found of it. */
export interface Told {
  found: KindUplift;
  verdict: Verdict;
  money: TargetingMoney | null;
}

const THOUSAND = 1000;
export const HALF = SHARES.findIndex((share) => Math.abs(share - 0.5) < 1e-9);

/** The numbers of one kind, per 1,000 of its people. */
export function kindNumbers({ found, verdict, money }: Told): Record<string, Estimate> {
  const { curve, replicates } = found.rankings.chosen;
  const about = { n: found.judged.outcome.length, method: "uplift_qini", grade: verdict.grade };
  const scaled = (value: number, draws: Float64Array) =>
    withReplicates(
      THOUSAND * value,
      draws.map((draw) => THOUSAND * draw),
      about,
    );
  return {
    all: scaled(curve.effect, replicates.effect),
    qini: scaled(curve.qini, replicates.qini),
    auuc: scaled(curve.auuc, replicates.auuc),
    half: scaled(curve.gains[HALF]! - curve.effect / 2, beyondLot(found)),
    money_gained: moneyGained(money, verdict, about.n),
  };
}

/** What the best half gains over a half by lot, by replicate, per person. */
export function beyondLot({ rankings }: KindUplift): Float64Array {
  const { gains, effect } = rankings.chosen.replicates;
  return gains[HALF]!.map((gain, draw) => gain - effect[draw]! / 2);
}

/** Money that treating the best brings over treating all or none, whichever is better. */
export function moneyGained(money: TargetingMoney | null, verdict: Verdict, n: number): Estimate {
  if (money === null) return noEstimate("uplift_no_money", n, "uplift_profit", "C");
  if (!verdict.differs) return noEstimate("uplift_no_difference", n, "uplift_profit", "C");
  const [best, plain] = [ruleOf(money, "best"), betterOfAllAndNone(money)];
  const draws = best.moneyReplicates.map((value, draw) => value - plain.moneyReplicates[draw]!);
  return withReplicates(best.money - plain.money, draws, { n, method: "uplift_profit", grade: "C" });
}

export function betterOfAllAndNone(money: TargetingMoney): Treating {
  const [all, none] = [ruleOf(money, "all"), ruleOf(money, "none")];
  return all.money > none.money ? all : none;
}

export function ruleOf({ rules }: TargetingMoney, rule: Treating["rule"]): Treating {
  return rules.find((own) => own.rule === rule)!;
}

/** What other parts may know of a kind. */
export function targetingFinding({ found, verdict }: Told): TargetingFinding {
  const { curve, replicates } = found.rankings.chosen;
  const { kind } = found;
  const about = { n: found.judged.outcome.length, method: "uplift_qini", grade: verdict.grade };
  const beyond = beyondLot(found);
  const best = verdict.differs
    ? withReplicates(curve.gains[HALF]! - curve.effect / 2, beyond, about)
    : noEstimate("uplift_no_difference", about.n, about.method, about.grade);
  return {
    channel: kind.channel,
    objective: kind.objective,
    campaigns: kind.campaigns.map(({ campaign_id }) => campaign_id),
    people: kind.people.length,
    differs: verdict.differs,
    policiesPerPersonTreatingAll: withReplicates(curve.effect, replicates.effect, about),
    policiesPerPerson: best,
    standardError: best.estimate === null ? null : standardErrorOf(beyond),
    grade: verdict.grade,
  };
}

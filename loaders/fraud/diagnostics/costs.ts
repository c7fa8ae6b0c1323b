import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import type { BookSettings } from "../../book/settings.ts";
import type { RunOptions } from "../../run/pillar.ts";
import { bootstrapSums } from "../../statistics/bootstrap-sums.ts";
import { costSavings } from "../../statistics/cost-savings.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import { tooFewFrauds } from "./known-frauds.ts";
import { UNFLAGGABLE, type Flags } from "./flags.ts";
import type { Judged } from "./judged.ts";

type Costs = Pick<BookSettings, "review_cost" | "stop_rate" | "recovery_rate">;

/** By judged request that could be flagged: what it costs with the flags, without any review, and with a review of all. */
interface RequestCosts {
  acting: Float64Array;
  never: Float64Array;
  always: Float64Array;
  person: Uint32Array;
}

const METHOD = "fraud_savings";

/**
 * What reviewing the flagged saves against reviewing nobody and everybody: a review costs `review_cost` and stops a fraud by `stop_rate`; of what is
 * lost, `recovery_rate` comes back. What honest customers lose by waiting is not in it.
 */
export function savingsNumbers(
  judged: Judged,
  flags: Flags,
  costs: Costs,
  options: RunOptions,
): Record<string, Estimate> {
  const each = requestCosts(judged, flags, costs);
  const n = each.acting.length;
  const names = ["savings", "savings.against_never", "savings.against_always"];
  const reason = tooFewFrauds(judged.frauds, n) ?? (sum(each.never) > 0 ? null : "fraud_no_amounts");
  if (reason) return Object.fromEntries(names.map((name) => [name, noEstimate(reason, n, METHOD, "C")]));
  const measured = measuresOf([sum(each.acting), sum(each.never), sum(each.always)]);
  const drawn = bootstrapSums([each.acting, each.never, each.always], {
    replicates: options.bootstraps,
    seed: options.seed,
    clusters: each.person,
  }).map(measuresOf);
  return Object.fromEntries(
    names.map((name, at) => {
      const interval = percentileInterval(drawn.map((measures) => measures[at]!));
      const warnings = ["fraud_known_only", "fraud_assumed_costs"];
      return [name, estimateOf(measured[at]!, n, METHOD, { ...interval, grade: "C", warnings })];
    }),
  );
}

/** Sums of what acting, never and always reviewing cost, to what is saved: as a share, and in money against the one and the other. */
function measuresOf(sums: ArrayLike<number>): number[] {
  const [acting, never, always] = [sums[0]!, sums[1]!, sums[2]!];
  return [costSavings({ acting, never, always }) ?? NaN, never - acting, always - acting];
}

/** What each rule costs, in reviews and in losses. */
export function ruleRows(judged: Judged, flags: Flags, costs: Costs): Row[] {
  if (tooFewFrauds(judged.frauds, judged.request.length)) return [];
  const each = requestCosts(judged, flags, costs);
  const flagged = flags.flagged.reduce((total, one) => total + Number(one === 1), 0);
  const reviewed = { never: 0, acting: flagged, always: each.acting.length };
  return (["never", "acting", "always"] as const).map((rule) => {
    const reviews = reviewed[rule] * costs.review_cost;
    const all = sum(each[rule]);
    return { rule, reviewed: reviewed[rule], reviews, losses: all - reviews, cost: all };
  });
}

/** The chance of fraud from which a review is worth its cost, at the mean amount of the requests; null when no amount is known. */
export function worthwhileChance({ amount }: Judged, { review_cost, stop_rate, recovery_rate }: Costs): number | null {
  const known = amount.filter((value) => !Number.isNaN(value));
  const saved = (sum(known) / known.length) * stop_rate * (1 - recovery_rate);
  return saved > review_cost ? review_cost / saved : null;
}

function requestCosts(
  { fraud, amount, person }: Judged,
  { flagged }: Flags,
  { review_cost, stop_rate, recovery_rate }: Costs,
): RequestCosts {
  const shown = Uint32Array.from(fraud.keys()).filter((at) => flagged[at] !== UNFLAGGABLE);
  const lossOf = (at: number) => (fraud[at] && !Number.isNaN(amount[at]!) ? amount[at]! * (1 - recovery_rate) : 0);
  const costOf = (at: number, isReviewed: boolean) =>
    isReviewed ? review_cost + lossOf(at) * (1 - stop_rate) : lossOf(at);
  return {
    acting: Float64Array.from(shown, (at) => costOf(at, flagged[at] === 1)),
    never: Float64Array.from(shown, (at) => costOf(at, false)),
    always: Float64Array.from(shown, (at) => costOf(at, true)),
    person: Uint32Array.from(shown, (at) => person[at]!),
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

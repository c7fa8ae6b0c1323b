import { estimateOf, noEstimate, type Estimate, type Grade } from "../../../src/models/evidence.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { contractWorth } from "../worth/contract-worth.ts";
import type { PolicyWorth } from "../worth/policy-worth.ts";
import type { Effects } from "./campaign-effects.ts";
import type { MeanWithError } from "../../statistics/ratio-of-means.ts";

export interface WorthInput {
  effects: Effects;
  treated: number;
  cost: number | null;
  worth: PolicyWorth;
  /** Share of policies like those sold that is in force at month 25. */
  staying: MeanWithError | null;
  /** The campaign was to keep policies, not to sell them. */
  keeps: boolean;
}

const METHOD = "experiment_worth";

/**
 * What a campaign was worth: policies added that are in force at month 25, each at the value of a contract sold with its riders divided by the share that usually stays so
 * long (the value of new business counts on that share leaving), less the campaign's cost. The errors of effect and value are carried through. Of the
 * weaker grade of effect, value and the share that stays.
 */
export function campaignWorth({ effects, treated, cost, worth, staying, keeps }: WorthInput): Estimate {
  const effect = effects.in_force_25;
  const value = contractWorth(worth).valuePerPolicy;
  const n = effect?.n ?? 0;
  const reason = whyNot({ effects, cost, worth, staying, keeps });
  if (reason) return noEstimate(reason, n, METHOD, effect?.grade ?? "D");
  const stay = shareThatStays(worth, staying!.mean);
  const perKept = value.estimate! / stay;
  const valueError = errorOf(value);
  const [added, addedError] = [effect!.estimate! * treated, effect!.standardError! * treated];
  const error = Math.hypot(perKept * addedError, (added * valueError) / stay);
  const estimate = added * perKept - cost!;
  const half = NORMAL_QUANTILE * error;
  return estimateOf(estimate, n, METHOD, {
    low: estimate - half,
    high: estimate + half,
    grade: weaker(effect!.grade, value.grade),
    warnings: [...effect!.warnings, ...value.warnings],
  });
}

function whyNot({ effects, cost, worth, staying, keeps }: Omit<WorthInput, "treated">): string | null {
  if (keeps) return "experiment_keeping_not_valued";
  if (!effects.in_force_25) return "missing_table";
  if (effects.in_force_25.estimate === null) return effects.in_force_25.reason ?? "experiment_immature";
  if (worth.valuePerPolicy.estimate === null) return worth.valuePerPolicy.reason ?? "experiment_no_worth";
  if (cost === null) return "experiment_no_cost";
  return staying === null ? "experiment_immature" : null;
}

/** By what the value of a policy sold is divided to get that of one that stays: 1 where the basis leaves lapses out. */
export function shareThatStays({ basis }: PolicyWorth, staying: number): number {
  return basis?.persistencyInside === false ? 1 : staying;
}

/** Standard error behind a 90 % interval; 0 for what is counted in full. */
export function errorOf({ low, high }: Estimate): number {
  return low === null || high === null ? 0 : (high - low) / (2 * NORMAL_QUANTILE);
}

/** The weaker of two grades. */
export function weaker(a: Grade, b: Grade): Grade {
  const order = "MABCD";
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}

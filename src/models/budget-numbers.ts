import type { BudgetPlan } from "./budget-plan.js";
import type { DrawRange } from "./budget-outcome.js";
import { estimateOf, noEstimate, type Estimate } from "./evidence.js";
import type { MediaOutcome } from "./media-response.js";

export interface PlanContext {
  outcome: MediaOutcome;
  /** Weeks that the model of the mix rests on. */
  n: number;
  warnings: string[];
  /** Code of the reason why sales have no value in money; null when they have. */
  noWorth: string | null;
  /** No line's effect can be told from none, so that no split is better than another. */
  nothingTold: boolean;
}

const METHOD = "budget_split";

/** A plan's numbers by their ids in the registry. */
export function planNumbers(plan: BudgetPlan, context: PlanContext): Record<string, Estimate> {
  const { outcome, n, warnings, noWorth, nothingTold } = context;
  const told = (value: number | null, reason: string, bounds: Partial<DrawRange> = {}) =>
    value === null
      ? noEstimate(reason, n, METHOD, "C")
      : estimateOf(value, n, METHOD, { low: bounds.low ?? null, high: bounds.high ?? null, grade: "C", warnings });
  const inMoney = (value: number | null, bounds?: DrawRange | null) =>
    told(value, noWorth ?? "undefined_number", bounds ?? {});
  const { gain, profit, sales } = plan;
  return {
    "marketing.budget.gain": inMoney(profit && profit.mean, profit),
    [`marketing.budget.gain.${outcome}`]: told(gain.mean, "", gain),
    [`marketing.budget.sales.${outcome}`]: told(sales.mean, "", sales),
    "marketing.budget.loss_chance": told(plan.lossChance, noWorth ?? "undefined_number"),
    "marketing.budget.regret": inMoney(plan.regretValue),
    [`marketing.budget.regret.${outcome}`]: told(plan.regret, ""),
    "marketing.budget.marginal_return": told(plan.marginalReturn, noWorth ?? "budget_all_held"),
    "marketing.budget.moved": told(plan.moved, ""),
    "marketing.budget.total": told(plan.budget, ""),
    ...(nothingTold && noPlanNumbers("budget_nothing_told", n, plan.present, outcome)),
    "marketing.budget.present": estimateOf(plan.present, n, "budget_spend"),
  };
}

/** The same ids where no plan is made, and why; present spend stays known. */
export function noPlanNumbers(
  reason: string,
  n: number,
  present: number | null,
  outcome?: MediaOutcome,
): Record<string, Estimate> {
  const none = noEstimate(reason, n, METHOD, "C");
  const sales = outcome ? ["gain", "sales", "regret"].map((id) => `${id}.${outcome}`) : [];
  const ids = ["gain", "loss_chance", "regret", "marginal_return", "moved", "next_test", ...sales];
  return {
    ...Object.fromEntries(ids.map((id) => [`marketing.budget.${id}`, none])),
    "marketing.budget.present":
      present === null ? noEstimate(reason, n, "budget_spend") : estimateOf(present, n, "budget_spend"),
  };
}

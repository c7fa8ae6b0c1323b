import { USUAL_MOVE } from "../../../src/models/budget-bounds.ts";
import { WEEKS, type BudgetModel } from "../../../src/models/budget-model.ts";
import { splitOutcome } from "../../../src/models/budget-outcome.ts";
import { planBudget, type BudgetPlan } from "../../../src/models/budget-plan.ts";
import type { Row } from "../../../src/models/report.ts";
import type { MixFindings } from "../mix/mix-findings.ts";
import type { NextTest } from "./next-tests.ts";

/** Value that the last unit of money must bring. */
const TARGETS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

/** What each line is paid today, where no advice is given: rows {line, told, present}. */
export function presentRows({ channels }: MixFindings): Row[] {
  return channels.map(({ channel, told, spend }) => ({ line: channel, told, present: spend }));
}

/** What each line adds today: rows {line, told, spend, sales, low, high, share, share_low, share_high}, shares of all sales of a year. */
export function contributionRows({ channels }: MixFindings, salesPerWeek: number | null): Row[] {
  const all = salesPerWeek === null || salesPerWeek <= 0 ? null : WEEKS * salesPerWeek;
  const part = (value: number | null) => (all === null || value === null ? null : value / all);
  return channels.map(({ channel, told, spend, policies: { estimate, low, high } }) => ({
    ...{ line: channel, told, spend, sales: estimate, low, high },
    share: part(estimate),
    share_low: part(low),
    share_high: part(high),
  }));
}

/**
 * Budgets at target returns: rows {target, budget, sales, gain, gain_low, gain_high, profit, profit_low, profit_high, more, more_low, more_high};
 * profits are against today, `more` against the best split of today's budget; none without a value of sales.
 */
export function returnRows(model: BudgetModel, best: BudgetPlan): Row[] {
  if (!model.worth) return [];
  return TARGETS.map((target) => {
    const plan = planBudget(model, { goal: { kind: "return", target }, move: USUAL_MOVE, limits: {} });
    const { budget, sales, gain, profit } = plan;
    const more = splitOutcome(model, weekly(best), weekly(plan)).profit!;
    return {
      ...{ target, budget, sales: sales.mean },
      ...{ gain: gain.mean, gain_low: gain.low, gain_high: gain.high },
      ...{ profit: profit!.mean, profit_low: profit!.low, profit_high: profit!.high },
      ...{ more: more.mean, more_low: more.low, more_high: more.high },
    };
  });
}

function weekly({ lines }: BudgetPlan): number[] {
  return lines.map(({ best }) => best / WEEKS);
}

/** Tests, the best first: rows {line, design, weeks, regions (share), error, extra_spend, sales, value, cost, net}. */
export function testRows(tests: readonly NextTest[]): Row[] {
  return tests.map(({ line, design, size, extraSpend, sales, value, cost, net }) => ({
    ...{ line, design, weeks: size.weeks, regions: size.treatedShare, error: size.liftError },
    ...{ extra_spend: extraSpend, sales, value, cost, net },
  }));
}

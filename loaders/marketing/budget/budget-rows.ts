import { USUAL_MOVE } from "../../../src/models/budget-bounds.ts";
import { WEEKS, type BudgetModel } from "../../../src/models/budget-model.ts";
import { planBudget } from "../../../src/models/budget-plan.ts";
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

/** Budgets at target returns: rows {target, budget, sales, gain, gain_low, gain_high, profit, profit_low, profit_high}; none without a value of sales. */
export function returnRows(model: BudgetModel): Row[] {
  if (!model.worth) return [];
  return TARGETS.map((target) => {
    const plan = planBudget(model, { goal: { kind: "return", target }, move: USUAL_MOVE, limits: {} });
    const { budget, sales, gain, profit } = plan;
    return {
      ...{ target, budget, sales: sales.mean },
      ...{ gain: gain.mean, gain_low: gain.low, gain_high: gain.high },
      ...{ profit: profit!.mean, profit_low: profit!.low, profit_high: profit!.high },
    };
  });
}

/** Tests, the best first: rows {line, design, extra_spend, sales, value, cost, net}. */
export function testRows(tests: readonly NextTest[]): Row[] {
  return tests.map(({ line, design, extraSpend, sales, value, cost, net }) => ({
    ...{ line, design, extra_spend: extraSpend, sales, value, cost, net },
  }));
}

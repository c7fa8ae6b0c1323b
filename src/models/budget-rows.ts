import { meanWorth, type BudgetModel } from "./budget-model.js";
import type { BudgetPlan } from "./budget-plan.js";
import type { Row } from "./report.js";

/**
 * Every line's present and best spend a year: rows {line, told, present, best, least, most, present_marginal, best_marginal (sales per million),
 * held, return_present, return_best}; returns are the value that the last unit of money brings, null without a value of sales.
 */
export function splitRows(model: BudgetModel, { lines }: BudgetPlan): Row[] {
  const worth = meanWorth(model);
  return lines.map(({ presentMarginal, bestMarginal, line, told, present, best, least, most, held }) => ({
    ...{ line, told, present, best, least, most, held },
    present_marginal: 1e6 * presentMarginal,
    best_marginal: 1e6 * bestMarginal,
    return_present: worth === null ? null : worth * presentMarginal,
    return_best: worth === null ? null : worth * bestMarginal,
  }));
}

import { quantileSorted } from "d3-array";
import { drawCurve, salesAt, type SpendCurve } from "./budget-curve.js";
import { meanWorth, WEEKS, type BudgetModel, type BudgetSettings } from "./budget-model.js";
import { bestSplit, splitAtMarginal, type SpendBounds } from "./budget-split.js";
import { steadyResponse, type MediaResponse } from "./media-response.js";

/** Mean over draws, and the bounds that hold the middle 90 % of them. */
export interface DrawRange {
  mean: number;
  low: number;
  high: number;
}

/** What a split brings in a year against the present one, over the posterior. Sales are in the response's outcome. */
export interface SplitOutcome {
  /** Sales a year with the split. */
  sales: DrawRange;
  /** Sales a year more than at present. */
  gain: DrawRange;
  /** Value of these sales less what the split costs more than the present one, in money; null without `worth`. */
  profit: DrawRange | null;
  /** Share of draws in which the split is worse than the present one: by profit, or by sales without `worth` at the same budget; null otherwise. */
  lossChance: number | null;
}

/** Draws that differ by less than this share of present sales are level. */
const LEVEL = 1e-9;

export function splitOutcome(model: BudgetModel, present: readonly number[], split: readonly number[]): SplitOutcome {
  const { response, worth } = model;
  const [before, after] = [present, split].map((spends) => yearlySales(response, spends)) as [number[], number[]];
  const gain = after.map((sales, draw) => sales - before[draw]!);
  const cost = WEEKS * (sum(split) - sum(present));
  const profit = worth && gain.map((sales, draw) => worth[draw]! * sales - cost);
  const level = LEVEL * (sum(before) / before.length);
  const judged = profit ?? (Math.abs(cost) <= LEVEL * WEEKS * sum(present) ? gain : null);
  const unit = profit ? (meanWorth(model) ?? 1) : 1;
  return {
    sales: rangeOf(after),
    gain: rangeOf(gain),
    profit: profit && rangeOf(profit),
    lossChance: judged && judged.filter((value) => value < -level * unit).length / judged.length,
  };
}

/**
 * Mean over draws of what the split falls short of the best split of each draw, under the same bounds and the same goal: expected regret,
 * which is also what knowing the response exactly would be worth (Raiffa and Schlaifer 1961). In sales a year for a budget; for a return in
 * sales after what they cost at the target.
 */
export function expectedRegret(
  model: BudgetModel,
  bounds: readonly SpendBounds[],
  goal: BudgetSettings["goal"],
  split: readonly number[],
): number {
  const { lines, draws } = model.response;
  const price = goal.kind === "return" ? marginalFor(model, goal.target) : 0;
  const worthOf = (curves: readonly SpendCurve[], spends: readonly number[]) =>
    sum(curves.map((curve, i) => salesAt(curve, spends[i]!) - price * spends[i]!));
  let regret = 0;
  for (let draw = 0; draw < draws; draw++) {
    const curves = lines.map((line) => drawCurve(line, draw));
    const best = splitFor(model, curves, bounds, goal);
    regret += Math.max(0, worthOf(curves, best) - worthOf(curves, split));
  }
  return draws > 0 ? (WEEKS * regret) / draws : 0;
}

/** The split that reaches a goal on some curves. */
export function splitFor(
  model: BudgetModel,
  curves: readonly SpendCurve[],
  bounds: readonly SpendBounds[],
  goal: BudgetSettings["goal"],
): number[] {
  if (goal.kind === "budget") return bestSplit(curves, bounds, goal.budget / WEEKS);
  return splitAtMarginal(curves, bounds, marginalFor(model, goal.target));
}

/** Sales that the last unit of money must bring for a target return. */
function marginalFor(model: BudgetModel, target: number): number {
  return target / (meanWorth(model) ?? NaN);
}

function yearlySales({ lines, draws }: MediaResponse, spends: readonly number[]): number[] {
  return Array.from({ length: draws }, (_, draw) =>
    sum(lines.map((line, i) => WEEKS * steadyResponse(line, spends[i]!, draw))),
  );
}

export function rangeOf(values: readonly number[]): DrawRange {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (level: number) => quantileSorted(sorted, level) ?? NaN;
  return { mean: sum(values) / values.length, low: at(0.05), high: at(0.95) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

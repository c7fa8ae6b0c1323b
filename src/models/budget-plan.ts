import { boundsOf, type LineBounds, type SpendCap } from "./budget-bounds.js";
import { marginalSalesAt, meanCurve, type SpendCurve } from "./budget-curve.js";
import { meanWorth, presentBudget, WEEKS, type BudgetModel, type BudgetSettings } from "./budget-model.js";
import { expectedRegret, splitFor, splitOutcome, type SplitOutcome } from "./budget-outcome.js";
import type { MediaLine } from "./media-response.js";

/** A line of the plan; money is a year's. */
export interface PlannedLine {
  line: string;
  told: boolean;
  present: number;
  best: number;
  least: number;
  most: number;
  /** Sales that one more unit of money brings, mean over draws, at the present and at the best spend. */
  presentMarginal: number;
  bestMarginal: number;
  /** The bound that holds the line, or what the bound rests on; null where none does. */
  held: "least" | "most" | SpendCap | null;
  /** Its limits contradict each other. */
  contradictory: boolean;
}

export interface BudgetPlan extends SplitOutcome {
  lines: PlannedLine[];
  /** Present and planned spend of a year on all lines. */
  present: number;
  budget: number;
  /** What was asked for is less, or more, than the bounds allow: the plan is the nearest that they do. */
  limited: "below" | "above" | null;
  /** Money that changes lines, or that is spent more: the sum of all rises. */
  moved: number;
  /** Expected regret in sales a year, and in money by the mean worth. */
  regret: number;
  regretValue: number | null;
  /** Value of what the last unit of money sells where no bound holds it; null without worth or where bounds hold all lines. */
  marginalReturn: number | null;
}

/** The settings that nobody has changed: today's money, every line within half of today's. */
export function usualSettings(model: BudgetModel, move: number): BudgetSettings {
  return { goal: { kind: "budget", budget: presentBudget(model.response) }, move, limits: {} };
}

/** The best split for the settings, and what it brings over the posterior. The model needs a line and a draw at least. */
export function planBudget(model: BudgetModel, settings: BudgetSettings): BudgetPlan {
  const { lines, draws } = model.response;
  const bounds = boundsOf(lines, settings.move, settings.limits);
  const curves = lines.map((line) => meanCurve(line, draws));
  const split = splitFor(model, curves, bounds, settings.goal);
  const planned = lines.map((line, i) => plannedLine(line, curves[i]!, bounds[i]!, split[i]!));
  const worth = meanWorth(model);
  const regret = expectedRegret(model, bounds, settings.goal, split);
  return {
    ...splitOutcome(
      model,
      lines.map(({ spend }) => spend),
      split,
    ),
    lines: planned,
    present: presentBudget(model.response),
    budget: planned.reduce((total, { best }) => total + best, 0),
    limited: limitOf(settings.goal, bounds),
    moved: planned.reduce((total, { best, present }) => total + Math.max(0, best - present), 0),
    regret,
    regretValue: worth === null ? null : regret * worth,
    marginalReturn: worth === null ? null : marginalReturn(planned, worth),
  };
}

function plannedLine(line: MediaLine, curve: SpendCurve, bounds: LineBounds, best: number): PlannedLine {
  return {
    line: line.name,
    told: line.told,
    present: WEEKS * line.spend,
    best: WEEKS * best,
    least: WEEKS * bounds.lower,
    most: WEEKS * bounds.upper,
    presentMarginal: marginalSalesAt(curve, line.spend),
    bestMarginal: marginalSalesAt(curve, best),
    held: heldBy(bounds, best),
    contradictory: bounds.contradictory,
  };
}

/** Spends this near to a bound, as a share of it, lie on it. */
const ON_BOUND = 1e-9;

function heldBy({ lower, upper, cap }: LineBounds, spend: number): PlannedLine["held"] {
  if (spend >= upper * (1 - ON_BOUND)) return cap ?? "most";
  return spend <= lower * (1 + ON_BOUND) ? "least" : null;
}

function limitOf(goal: BudgetSettings["goal"], bounds: readonly LineBounds[]): BudgetPlan["limited"] {
  if (goal.kind === "return") return null;
  const total = (key: "lower" | "upper") => WEEKS * bounds.reduce((all, bound) => all + bound[key], 0);
  if (goal.budget < total("lower") * (1 - ON_BOUND)) return "below";
  return goal.budget > total("upper") * (1 + ON_BOUND) ? "above" : null;
}

function marginalReturn(planned: readonly PlannedLine[], worth: number): number | null {
  const free = planned.filter(({ held, best }) => held === null && best > 0);
  return free.length > 0 ? worth * free[0]!.bestMarginal : null;
}

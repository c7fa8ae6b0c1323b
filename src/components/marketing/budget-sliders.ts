import { presentBudget, type BudgetModel, type BudgetSettings } from "../../models/budget-model.js";
import { USUAL_MOVE, type LineLimits } from "../../models/budget-bounds.js";
import type { MediaLine } from "../../models/media-response.js";
import { budgetWords } from "../../words/marketing-budget.js";
import { formatUnit, formatValue } from "../../words/number-format.js";
import type { Filter, FilterState, SliderFilter } from "../filter-state.js";

/** Positions of the sliders, in percent of today, at which a channel has no limit of its own. */
const NO_LEAST = -5;
const NO_MOST = 305;

/** The goal, how much money or what return, and how far channels may move. */
export function goalFilters(model: BudgetModel, currency: string): Filter[] {
  const text = budgetWords();
  const present = presentBudget(model.response);
  const unit = formatUnit(1, { unit: "money", currency });
  const choices = [
    { value: "budget", label: text.goals.budget },
    { value: "return", label: text.goals.return },
  ];
  const goal: Filter = { kind: "segmented", id: "goal", label: text.goal, choices, initial: "budget" };
  const budget = slider("budget", text.budget, [50, 150, 5], 100, (part) =>
    text.budgetOf((present * part) / 100, part / 100, currency),
  );
  const target = slider("target", text.target(unit), [0.5, 3, 0.05], 1, (size) => text.targetOf(size, unit));
  const move = slider("move", text.move, [0, 100, 5], 100 * USUAL_MOVE, (part) => text.moveOf(percent(part)));
  return model.worth ? [goal, budget, target, move] : [budget, move];
}

/** The least and the most of every channel that money is spent on. */
export function limitFilters({ response: { lines } }: BudgetModel): SliderFilter[] {
  const text = budgetWords();
  return lines
    .filter(({ spend }) => spend > 0)
    .flatMap((line) => [
      slider(`least-${codeOf(line)}`, text.least(line.name), [NO_LEAST, 150, 5], NO_LEAST, (part) =>
        part === NO_LEAST ? text.noLimit : text.ofToday(part / 100),
      ),
      slider(`most-${codeOf(line)}`, text.most(line.name), [0, NO_MOST, 5], NO_MOST, (part) =>
        part === NO_MOST ? text.noLimit : text.ofToday(part / 100),
      ),
    ]);
}

export function settingsOf(model: BudgetModel, goal: FilterState, limits: FilterState): BudgetSettings {
  const budget = (presentBudget(model.response) * Number(goal["budget"])) / 100;
  return {
    goal: goal["goal"] === "return" ? { kind: "return", target: Number(goal["target"]) } : { kind: "budget", budget },
    move: Number(goal["move"]) / 100,
    limits: Object.fromEntries(
      model.response.lines.map((line) => [line.name, limitsOf(limits, codeOf(line))] as const),
    ),
  };
}

function limitsOf(state: FilterState, code: string): LineLimits {
  const [least, most] = [Number(state[`least-${code}`] ?? NO_LEAST), Number(state[`most-${code}`] ?? NO_MOST)];
  return { least: least === NO_LEAST ? null : least / 100, most: most === NO_MOST ? null : most / 100 };
}

/** The line's name as it may stand in an address. */
function codeOf({ name }: MediaLine): string {
  return name.replaceAll(/[^\p{L}\p{N}]+/gu, "-");
}

function slider(
  id: string,
  label: string,
  [minimum, maximum, step]: [number, number, number],
  initial: number,
  format: (value: number) => string,
): SliderFilter {
  return { kind: "slider", id, label, minimum, maximum, step, initial, format };
}

function percent(part: number): string {
  return formatValue(part / 100, { unit: "share" });
}

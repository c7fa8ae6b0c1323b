import type { LineLimits } from "./budget-bounds.js";
import type { MediaLine, MediaResponse } from "./media-response.js";

/** What a budget is planned with, in loaders and in the browser alike. */
export interface BudgetModel {
  response: MediaResponse;
  /** By draw: value before marketing, in money, of one unit of the response's outcome; null when the book does not say or it is not above zero. */
  worth: number[] | null;
}

/** What a reader may set. */
export interface BudgetSettings {
  /** Money a year, or the least that the last unit of money must bring in value; only a model with `worth` has returns. */
  goal: { kind: "budget"; budget: number } | { kind: "return"; target: number };
  /** Part of its present spend that every line may gain or lose. */
  move: number;
  /** Lines' own limits, by name. */
  limits: Readonly<Record<string, LineLimits>>;
}

/** Steady weeks in the year that budgets and sales are told for. */
export const WEEKS = 52;

/** Present spend a year on all lines, in money. */
export function presentBudget({ lines }: { lines: readonly MediaLine[] }): number {
  return WEEKS * lines.reduce((total, { spend }) => total + spend, 0);
}

/** Mean over draws of the value of one unit of sales. */
export function meanWorth({ worth }: BudgetModel): number | null {
  return worth && worth.reduce((total, value) => total + value, 0) / worth.length;
}

/** Whether no line's effect can be told from none. */
export function isNothingTold(lines: readonly Pick<MediaLine, "told">[]): boolean {
  return lines.every(({ told }) => !told);
}

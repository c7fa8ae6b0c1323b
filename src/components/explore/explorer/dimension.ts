import type { Steps } from "./bins.js";
import type { WantedDimension } from "./explorer-table.js";

/** A category of a column, or what stands beside a range: rows with zero, rows without a value. */
export interface Category {
  /** As the database writes it; null for rows without a value. */
  value: string | null;
  /** True for the one that stands for all categories too rare to be shown; its `value` is a name for the address alone. */
  isRest?: boolean;
}

/**
 * A column cut into numbered bins. Of a column with steps the bins are those of the range, then the categories beside it;
 * of any other, its categories.
 */
export interface Dimension extends WantedDimension {
  steps: Steps | null;
  categories: readonly Category[];
}

/** Numbers of the bins that are let through, ascending; null lets everything through. */
export type Choice = readonly number[] | null;
/** The choices made, by column. */
export type Choices = Readonly<Record<string, Choice>>;

/** How many bins a dimension has. */
export function binCount({ steps, categories }: Dimension): number {
  return (steps?.count ?? 0) + categories.length;
}

/** The range that a choice is; null when it is none, or one of categories. */
export function rangeOf({ steps }: Dimension, choice: Choice): { first: number; last: number } | null {
  if (!steps || !choice || choice.length === 0) return null;
  const [first, last] = [choice[0]!, choice.at(-1)!];
  return last < steps.count && last - first + 1 === choice.length ? { first, last } : null;
}

/** The bins from `first` to `last`; null when those are all there are. The whole range is a choice where categories stand beside it. */
export function chooseRange(dimension: Dimension, first: number, last: number): Choice {
  const { steps, categories } = dimension;
  const whole = first <= 0 && last >= steps!.count - 1;
  if (whole && categories.length === 0) return null;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** A choice with one category put in or taken out; a range gives way to it, and none left lets everything through. */
export function toggleCategory(dimension: Dimension, choice: Choice, bin: number): Choice {
  const before = choice && !rangeOf(dimension, choice) ? choice : [];
  const after = before.includes(bin) ? before.filter((other) => other !== bin) : [...before, bin].sort((a, b) => a - b);
  return after.length === 0 || after.length === binCount(dimension) ? null : after;
}

/** The category that a bin stands for; null for a bin of a range. */
export function categoryOf({ steps, categories }: Dimension, bin: number): Category | null {
  return categories[bin - (steps?.count ?? 0)] ?? null;
}

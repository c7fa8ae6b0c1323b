import { explorerWords } from "../../../words/explore-explorer.js";
import { boundsOf } from "./bins.js";
import { categoryOf, rangeOf } from "./dimension.js";
import type { Choice, Choices, Dimension } from "./dimension.js";

/** The bins of a range in words: "NT$ 10,000 to 20,000", "2004", "30 or more". */
export function rangeLabel(dimension: Dimension, first: number, last: number, currency: string): string {
  const text = explorerWords();
  const { from, to } = boundsOf(dimension.steps!, first, last);
  const included = to === null ? null : to - 1;
  switch (dimension.kind) {
    case "year":
      return text.years(from, included);
    case "money":
      return text.moneyBetween(from, to, currency);
    case "number":
    case "category":
      return text.numbersBetween(from, included);
  }
}

/** One bin in words. */
export function binLabel(dimension: Dimension, bin: number, currency: string): string {
  const text = explorerWords();
  const category = categoryOf(dimension, bin);
  if (!category) return rangeLabel(dimension, bin, bin, currency);
  if (dimension.steps && category.value === "0") return text.none;
  return text.level(dimension.column, category.value, category.isRest);
}

/** A choice in words: "20 to 39", "Taipei or Taichung"; null when everything is let through. */
export function choiceLabel(dimension: Dimension, choice: Choice, currency: string): string | null {
  if (!choice) return null;
  const range = rangeOf(dimension, choice);
  if (range) return rangeLabel(dimension, range.first, range.last, currency);
  return explorerWords().or(choice.map((bin) => binLabel(dimension, bin, currency)));
}

/** All choices as one sentence. */
export function choicesSentence(dimensions: readonly Dimension[], choices: Choices, currency: string): string {
  const text = explorerWords();
  const parts = dimensions.flatMap((dimension) => {
    const label = choiceLabel(dimension, choices[dimension.column] ?? null, currency);
    return label ? [text.part(dimension.column, label)] : [];
  });
  return parts.length > 0 ? text.shown(parts) : text.everything;
}

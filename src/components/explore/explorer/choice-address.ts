import { boundsOf } from "./bins.js";
import { categoryOf, chooseRange, rangeOf } from "./dimension.js";
import type { Choice, Choices, Dimension } from "./dimension.js";

const TO = "..";

/** The choices that a page's address carries; what it does not know, or cannot be, is left aside. */
export function readChoices(dimensions: readonly Dimension[], search: string): Choices {
  const parameters = new URLSearchParams(search);
  return Object.fromEntries(
    dimensions.map((dimension) => [dimension.column, readChoice(dimension, parameters.getAll(dimension.column))]),
  );
}

/** The search part of an address that carries these choices; parameters of others are kept. */
export function writeChoices(dimensions: readonly Dimension[], choices: Choices, search: string): string {
  const parameters = new URLSearchParams(search);
  for (const dimension of dimensions) {
    parameters.delete(dimension.column);
    for (const text of writeChoice(dimension, choices[dimension.column] ?? null))
      parameters.append(dimension.column, text);
  }
  const text = parameters.toString();
  return text ? `?${text}` : "";
}

/** Bounds as "10000..50000", with an open end left out; categories as they are, one by one, "" for no value. */
function writeChoice(dimension: Dimension, choice: Choice): string[] {
  const range = rangeOf(dimension, choice);
  if (range) {
    const { from, to } = boundsOf(dimension.steps!, range.first, range.last);
    return [`${from ?? ""}${TO}${to ?? ""}`];
  }
  return (choice ?? []).map((bin) => categoryOf(dimension, bin)?.value ?? "");
}

function readChoice(dimension: Dimension, texts: readonly string[]): Choice {
  if (texts.length === 0) return null;
  if (dimension.steps && texts.length === 1 && texts[0]!.includes(TO)) return readRange(dimension, texts[0]!);
  const offset = dimension.steps?.count ?? 0;
  const bins = dimension.categories
    .map(({ value }, i) => ({ value: value ?? "", bin: offset + i }))
    .filter(({ value }) => texts.includes(value))
    .map(({ bin }) => bin);
  return bins.length === 0 || bins.length === dimension.categories.length + offset ? null : bins;
}

function readRange(dimension: Dimension, text: string): Choice {
  const { from, step, count } = dimension.steps!;
  const [low, high] = text.split(TO, 2) as [string, string];
  const edge = (bound: string, open: number) => (bound === "" ? open : Math.round((Number(bound) - from) / step));
  const first = Math.max(0, edge(low, 0));
  const last = Math.min(count - 1, edge(high, count) - 1);
  return Number.isInteger(first) && Number.isInteger(last) && first <= last
    ? chooseRange(dimension, first, last)
    : null;
}

import type { LightAssumptions } from "../../models/fraud-lights.js";
import { fraudLightsWords } from "../../words/fraud-lights.js";
import { formatValue } from "../../words/number-format.js";
import type { FilterState, SliderFilter } from "../filter-state.js";

/** How common fraud can be set, in percent of what the book shows. */
const PREVALENCES = [1, 2, 5, 10, 20, 50, 100, 150, 200];

/** Sliders of what the money on the page assumes; they start at the book's own. */
export function assumptionSliders(book: LightAssumptions, currency: string): SliderFilter[] {
  const text = fraudLightsWords();
  const money = (value: number) => formatValue(value, { unit: "money", currency });
  const slider = (id: string, label: string, maximum: number, step: number, initial: number) => ({
    kind: "slider" as const,
    id,
    label,
    minimum: 0,
    maximum: Math.max(maximum, initial),
    step,
    initial,
  });
  const percent = (share: number) => Number((share * 100).toFixed(6));
  return [
    { ...slider("minutes", text.minutes, 90, 5, book.minutes), format: text.minutesOf },
    { ...slider("cost", text.cost, 2000, 50, book.cost), format: money },
    { ...slider("stop", text.stopChance, 100, 5, percent(book.stop)), format: text.percent },
    { ...slider("recovery", text.recovery, 100, 5, percent(book.recovery)), format: text.percent },
    { ...slider("delay", text.delay, 2000, 50, 0), format: money },
    { ...slider("fraud", text.prevalence, 0, 1, 100), stops: PREVALENCES, format: text.percent },
  ];
}

export function assumptionsOf(state: FilterState, book: LightAssumptions): LightAssumptions {
  const of = (id: string, fallback: number) => Number(state[id] ?? fallback);
  return {
    minutes: of("minutes", book.minutes),
    cost: of("cost", book.cost),
    stop: of("stop", book.stop * 100) / 100,
    recovery: of("recovery", book.recovery * 100) / 100,
    delay: of("delay", 0),
    prevalence: of("fraud", 100) / 100,
  };
}

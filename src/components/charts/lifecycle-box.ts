import { formatValue } from "../../words/number-format.js";
import { lifecycleWords } from "../../words/lifecycle.js";
import type { Move } from "./lifecycle-arrows.js";
import type { Lane } from "./lifecycle-layout.js";

/** People and money of a place; worth is null where it is not known. */
export interface PlaceMoney {
  place: string;
  people: number;
  /** Of the last twelve months, in the book's currency. */
  contribution: number;
  stake: number | null;
}

export interface LifecycleMap {
  places: readonly PlaceMoney[];
  moves: readonly Move[];
  /** Places that have a next step, which stand out. */
  withStep: readonly string[];
}

/** The lane whose people have policies in force, and so money in a year. */
const LANE_WITH_MONEY: Lane = "customers";

/** What a place brings in a year, for people with policies, and what its people are worth. */
export function moneyLines({ contribution, stake }: PlaceMoney, lane: Lane | null, currency: string): string[] {
  const text = lifecycleWords();
  const amount = (size: number) => formatValue(size, { unit: "money", currency });
  const hasMoney = lane === LANE_WITH_MONEY || contribution > 0;
  return [
    ...(hasMoney ? [text.aYear(amount(contribution))] : []),
    ...(stake === null ? [] : [text.worth(amount(stake))]),
  ];
}

import { sum } from "d3-array";
import type { Range } from "../../../src/models/client-fit.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { OutcomeGroup, QuoteGroup } from "./read-fit.ts";

/** People behind a chance of its own; with fewer it is told with others'. */
const ENOUGH = 100;

/**
 * Chance that a quote becomes a policy, with Wilson's interval at the size that quotes of different people would have for the same variance (quotes of
 * one person go together). Null of fewer than ten people, and where one to nine quotes were taken up or were not.
 */
export function quoteChance(groups: readonly QuoteGroup[]): (Range & { people: number }) | null {
  const total = (key: Exclude<keyof QuoteGroup, "product">) => sum(groups, (row) => row[key]);
  const [people, quotes] = [total("people"), total("quotes")];
  if (people < FEWEST_PEOPLE) return null;
  const taken = total("taken");
  if ([taken, quotes - taken].some((count) => count > 0 && count < FEWEST_PEOPLE)) return null;
  const share = taken / quotes;
  const squares = total("taken_squares") - 2 * share * total("products") + share ** 2 * total("quote_squares");
  const variance = squares / quotes ** 2;
  const size = variance > 0 ? Math.min(quotes, (share * (1 - share)) / variance) : people;
  const { low, high } = wilsonInterval(share * size, size);
  return { estimate: share, low: Math.max(0, low), high: Math.min(1, high), people };
}

/** Chance that a prospect of a kind buys within 24 months, and the mean worth of what such buyers bought first. */
export interface BuyingChance extends Range {
  people: number;
}

/** Share of those who were prospects 24 months ago, at some positions, who have bought since; null of few. */
export function buyingChance(groups: readonly OutcomeGroup[], fewest = ENOUGH): BuyingChance | null {
  const people = sum(groups, (row) => row.people);
  if (people < fewest) return null;
  const { share, low, high } = wilsonInterval(
    sum(groups, (row) => row.buyers),
    people,
  );
  return { estimate: share, low: Math.max(0, low), high: Math.min(1, high), people };
}

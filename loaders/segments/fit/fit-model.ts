import { sum } from "d3-array";
import type { FitChannel, FitModel, FitProduct, Range } from "../../../src/models/client-fit.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { extremeRate, type Corner, type Prospect } from "./corner.ts";
import { FEWEST_FOR_PERCENTILES, percentiles } from "./demands.ts";
import { quoteChance } from "./quote-chance.ts";
import type { ChannelCounts, QuoteGroup } from "./read-fit.ts";
import type { ProductWorth } from "./worth-per-premium.ts";

/** Products that are quoted or sold, the most sold first. */
export function fitProducts(quotes: readonly QuoteGroup[], worths: ReadonlyMap<string, ProductWorth>): FitProduct[] {
  const names = [...new Set([...quotes.map(({ product }) => product), ...worths.keys()])].sort();
  return names
    .map((product) => {
      const chance = quoteChance(quotes.filter((row) => row.product === product));
      const worth = worths.get(product);
      return {
        product,
        chance: chance && rangeOf(chance),
        worth: worth?.worth ?? null,
        policies: worth?.policies ?? 0,
      };
    })
    .sort((a, b) => b.policies - a.policies);
}

/**
 * What people who came forward ask for: nobody's own numbers, as the highest percentile is the 99th. The people counted are those outside the corner, so
 * that it cannot be found by subtraction. Null of fewer than two hundred.
 */
export function demandOf(prospects: readonly Prospect[], corner: Corner | null): FitModel["demand"] {
  const courted = prospects.filter(({ contacts }) => contacts > 0);
  if (courted.length < FEWEST_FOR_PERCENTILES) return null;
  const rates = percentiles(courted.map(({ rate }) => rate));
  const contacts = sum(courted, (one) => one.contacts);
  return {
    people: courted.filter((one) => !corner?.isIn(one)).length,
    rates,
    most: extremeRate(rates),
    minutesPerContact: sum(courted, (one) => one.minutes) / contacts,
  };
}

/** Percentiles of the expected contribution; null of fewer than two hundred prospects, whose top hundredth is hardly anybody. */
export function expectedOf(prospects: readonly Prospect[], corner: Corner | null): FitModel["expected"] {
  return corner && percentiles(prospects.map(({ expected }) => expected).filter((value) => !Number.isNaN(value)));
}

/** Channels with ten people or more, the most used first. */
export function fitChannels(rows: readonly ChannelCounts[]): FitChannel[] {
  return rows
    .filter(({ people }) => people >= FEWEST_PEOPLE)
    .sort((a, b) => b.contacts - a.contacts)
    .map((row) => ({
      channel: row.channel,
      contacts: row.contacts,
      settled: row.settled_known < FEWEST_PEOPLE ? null : rangeOf(shareOf(row.settled, row.settled_known)),
      within:
        row.wait_known < FEWEST_PEOPLE
          ? null
          : [row.within_2, row.within_5, row.within_10, row.within_20].map((count) => count / row.wait_known),
      atWeekends: row.at_weekends / row.contacts,
    }));
}

function shareOf(events: number, n: number): Range {
  const { share, low, high } = wilsonInterval(events, n);
  return { estimate: share, low, high };
}

function rangeOf({ estimate, low, high }: Range): Range {
  return { estimate, low, high };
}

import { sum } from "d3-array";
import type { Range } from "../../../src/models/client-fit.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { buyingChance, type BuyingChance } from "./quote-chance.ts";
import type { FitPerson, OutcomeGroup } from "./read-fit.ts";
import type { ProductWorth } from "./worth-per-premium.ts";

const STANDINGS = ["open", "withdrawn", "declined", "accepted", "none"] as const;

/** What a prospect's expected contribution is made of: their product. */
export interface Expected {
  /** Chance to buy within 24 months. */
  chance: Range;
  /** Premium as quoted, and what a money of it brings; without a quote 1, and what such people's first policies bring. */
  premium: number;
  worth: Range;
}

export interface Expectation {
  /** Null when the book does not tell. */
  of: (person: FitPerson) => Expected | null;
  /** The chance to buy within 24 months by where the latest quote stands. */
  chances: ReadonlyMap<string, BuyingChance>;
}

/**
 * What a prospect is expected to contribute: with a quote, chance to buy (by where the quote stands) x premium x what a money of premium of the
 * product brings; without, chance to buy x mean worth of what such people bought first, by income and source where a hundred stand behind it.
 */
export function expectation(outcomes: readonly OutcomeGroup[], worths: ReadonlyMap<string, ProductWorth>): Expectation {
  const chances = new Map<string, BuyingChance>(
    STANDINGS.flatMap((standing) => {
      const found = buyingChance(outcomes.filter((row) => row.standing === standing));
      return found ? [[standing, found] as const] : [];
    }),
  );
  // Where a standing was hardly seen 24 months ago, prospects with any quote stand for it, and all prospects where they are few too.
  const seldom =
    buyingChance(outcomes.filter((row) => row.standing !== "none")) ?? buyingChance(outcomes, FEWEST_PEOPLE);
  const unquoted = withoutQuote(
    outcomes.filter((row) => row.standing === "none"),
    outcomes,
    worths,
  );
  const withQuote = ({ product, premium, standing }: FitPerson): Expected | null => {
    const worth = worths.get(product!)?.worth;
    const chance = chances.get(standing ?? "") ?? seldom;
    return premium === null || !worth || !chance ? null : { chance, worth, premium };
  };
  return { of: (person) => (person.product === null ? unquoted(person) : withQuote(person)), chances };
}

/** The expectation of prospects without a quote, by income and source; the widest group that is large enough counts. */
function withoutQuote(
  none: readonly OutcomeGroup[],
  all: readonly OutcomeGroup[],
  worths: ReadonlyMap<string, ProductWorth>,
): (person: FitPerson) => Expected | null {
  const known = new Map<string, Expected | null>();
  return (person) => {
    const key = JSON.stringify([person.income_band, person.source]);
    if (!known.has(key)) known.set(key, find(person));
    return known.get(key) ?? null;
  };

  function find({ income_band, source }: FitPerson): Expected | null {
    const ofIncome = (row: OutcomeGroup) => row.income_band === income_band;
    const tests = [(row: OutcomeGroup) => ofIncome(row) && row.source === source, ofIncome, () => true];
    const chance = tests.map((test) => buyingChance(none.filter(test))).find((found) => found !== null);
    const bought = [ofIncome, () => true].map((test) => boughtWorth(all.filter(test), worths)).find(Number.isFinite);
    if (!chance || bought === undefined) return null;
    return { chance, premium: 1, worth: { estimate: bought, low: bought, high: bought } };
  }
}

/** Mean worth of the first policies of buyers; NaN of fewer than ten. */
function boughtWorth(rows: readonly OutcomeGroup[], worths: ReadonlyMap<string, ProductWorth>): number {
  const valued = rows.filter(({ product, buyers }) => buyers > 0 && product !== null && worths.get(product)?.worth);
  const buyers = sum(valued, (row) => row.buyers);
  if (buyers < FEWEST_PEOPLE) return NaN;
  return sum(valued, ({ product, premium }) => premium * worths.get(product!)!.worth!.estimate) / buyers;
}

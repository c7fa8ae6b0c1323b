import { rollup } from "d3-array";
import type { Check } from "../../../src/models/report.ts";
import { benjaminiHochberg } from "../../statistics/benjamini-hochberg.ts";
import { chiSquareTail } from "../../statistics/chi-square-tail.ts";
import { sampleRatioPValue } from "../../statistics/sample-ratio.ts";
import { QUOTE_TRAITS, type Quotes } from "./quotes.ts";

/** Below this a check fails, as in the checks of campaigns (Fabijan et al. 2019). */
const LIMIT = 0.001;
/** Prices offered to a smaller share of quotes are no arm of a test. */
const SMALLEST_ARM = 0.02;
const FEWEST_OF_LEVEL = 20;

export interface PriceArm {
  /** Offered over list premium, to the nearest hundredth. */
  ratio: number;
  quotes: number[];
}

/** The prices that a test offered, ascending; each is a share of list premium to the nearest hundredth. */
export function priceArms({ ratio }: Quotes, chosen: readonly number[]): PriceArm[] {
  const byRatio = rollup(
    chosen,
    (quotes) => quotes,
    (i) => Math.round(100 * ratio[i]!),
  );
  return [...byRatio]
    .filter(([, quotes]) => quotes.length >= Math.max(10, SMALLEST_ARM * chosen.length))
    .map(([percent, quotes]) => ({ ratio: percent / 100, quotes }))
    .sort((a, b) => a.ratio - b.ratio);
}

/**
 * Whether prices look as if they had been drawn by lot: arms of equal size (how large they were meant to be no book says), and products, list premiums and known
 * traits alike in all arms. Given what was asked for and by whom, lots are independent, so that several quotes of one person do no harm here.
 */
export function randomisationChecks(quotes: Quotes, arms: readonly PriceArm[]): Check[] {
  if (arms.length < 2) return [];
  const sizes = arms.map((arm) => arm.quotes.length);
  const equal = sampleRatioPValue(
    sizes,
    sizes.map(() => 1),
  );
  const premiums = premiumLevels(quotes, arms);
  const levels = [quotes.product, premiums, ...QUOTE_TRAITS.map((trait) => quotes.traits[trait])];
  const known = benjaminiHochberg(levels.map((level) => independencePValue(level, arms))).filter((p) => !isNaN(p));
  const balance = known.length > 0 ? Math.min(...known) : NaN;
  return [check("price_arms", equal), ...(Number.isNaN(balance) ? [] : [check("price_balance", balance)])];
}

function check(id: string, p: number): Check {
  return { id, passed: p >= LIMIT, value: p, limit: LIMIT };
}

/** List premiums by quarter of all of them. */
function premiumLevels({ listPremium, length }: Quotes, arms: readonly PriceArm[]): string[] {
  const sorted = arms.flatMap((arm) => arm.quotes.map((i) => listPremium[i]!)).sort((a, b) => a - b);
  const cuts = [0.25, 0.5, 0.75].map((share) => sorted[Math.floor(share * sorted.length)]!);
  return Array.from({ length }, (_, i) => String(cuts.filter((cut) => listPremium[i]! >= cut).length));
}

/** P-value that arms and levels are independent (Pearson's chi-square); rare levels count as one. NaN with one level. */
function independencePValue(levels: readonly (string | null)[], arms: readonly PriceArm[]): number {
  const counts = new Map<string, number[]>();
  arms.forEach((arm, place) => {
    for (const i of arm.quotes) {
      const own = counts.get(levels[i] ?? "") ?? arms.map(() => 0);
      own[place]!++;
      counts.set(levels[i] ?? "", own);
    }
  });
  const size = (row: readonly number[]) => row.reduce((sum, count) => sum + count, 0);
  const common = [...counts.values()].filter((row) => size(row) >= FEWEST_OF_LEVEL);
  const rare = [...counts.values()].filter((row) => size(row) < FEWEST_OF_LEVEL);
  const pooled = arms.map((_, place) => rare.reduce((sum, row) => sum + row[place]!, 0));
  const table = size(pooled) >= FEWEST_OF_LEVEL ? [...common, pooled] : common;
  if (table.length < 2) return NaN;
  const byArm = arms.map((_, place) => table.reduce((sum, row) => sum + row[place]!, 0));
  const all = size(byArm);
  if (byArm.some((count) => count === 0)) return NaN;
  let chiSquare = 0;
  for (const row of table)
    row.forEach((count, place) => {
      const expected = (size(row) * byArm[place]!) / all;
      chiSquare += (count - expected) ** 2 / expected;
    });
  return chiSquareTail(chiSquare, (table.length - 1) * (arms.length - 1));
}

import { estimateOf, noEstimate, type Estimate, type Grade } from "../../../src/models/evidence.ts";
import type { Check, Row } from "../../../src/models/report.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import type { MeanWithError } from "../../statistics/ratio-of-means.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import { DIFFERENCE_LEVEL, effectsByLevel, type TraitEffects } from "./by-level.ts";
import { naiveElasticity } from "./naive.ts";
import { quotesWhere, type Quotes, type QuoteTrait } from "./quotes.ts";
import { priceArms, randomisationChecks, type PriceArm } from "./randomisation.ts";
import { takeUpCurve, type PricedOffers, type TakeUp } from "./take-up.ts";

/** What quotes say of price. */
export interface TakeUpFindings {
  numbers: Record<string, Estimate>;
  tables: Record<string, Row[]>;
  checks: Check[];
  /** The curve that the what-if rests on, the quotes behind it, and the prices that they tried; null without one. */
  curve: { all: TakeUp; positions: number[]; least: number; most: number; grade: Grade } | null;
}

const PRICES = { minus_10: 0.9, list: 1, plus_10: 1.1 } as const;

/** Take-up by price, from quotes whose price was drawn by lot where there are any. */
export function takeUpFindings(quotes: Quotes): TakeUpFindings {
  const drawn = quotesWhere(quotes, true);
  const isRandomised = drawn.length > 0;
  const source = isRandomised ? drawn : quotesWhere(quotes, false);
  const arms = priceArms(quotes, source);
  const checks = isRandomised ? randomisationChecks(quotes, arms) : [];
  const grade: Grade = isRandomised && checks.every(({ passed }) => passed) ? "A" : "C";
  const positions = arms.flatMap((arm) => arm.quotes).sort((a, b) => a - b);
  const reason = reasonForNone(quotes, arms, positions);
  const all = reason ? null : takeUpCurve(offersOf(quotes, positions));
  const warnings = isRandomised
    ? checks.filter(({ passed }) => !passed).map(({ id }) => `${id}_failed`)
    : ["price_not_randomised"];
  const tried = { least: arms[0]?.ratio ?? 1, most: arms.at(-1)?.ratio ?? 1 };
  const told = { grade, warnings, method: isRandomised ? "price_logistic" : "price_logistic_bargained" };
  const naive = isRandomised ? naiveElasticity(quotes, quotesWhere(quotes, false)) : null;
  const numbers: Record<string, Estimate> = {
    ...takeUpNumbers(all, reason ?? "price_no_curve", positions.length, { ...told, ...tried }),
    "segments.price.naive_elasticity": naive
      ? estimateOf(naive.estimate, naive.n, "price_naive", { low: naive.low, high: naive.high, grade: "D" })
      : noEstimate("price_no_bargained", 0, "price_naive", "D"),
  };
  if (!all) return { numbers, tables: { price_arms: armRows(quotes, arms) }, checks, curve: null };
  const traits = effectsByLevel(quotes.traits, positions, (own) => {
    const curve = takeUpCurve(offersOf(quotes, own));
    return curve && { n: curve.n, effect: curve.elasticity };
  });
  const [least, most] = [arms[0]!.ratio, arms.at(-1)!.ratio];
  return {
    numbers,
    tables: {
      price_arms: armRows(quotes, arms),
      price_curve: curveRows(all, least, most),
      price_take_up: takeUpRows(quotes, traits, positions),
      price_take_up_traits: traitRows(traits),
    },
    checks: [...checks, fitCheck(quotes, arms, all)],
    curve: { all, positions, least, most, grade },
  };
}

export function offersOf(quotes: Quotes, positions: readonly number[]): PricedOffers {
  const pick = (values: Float64Array) => Float64Array.from(positions, (i) => values[i]!);
  return { ratio: pick(quotes.ratio), taken: pick(quotes.isTaken), customer: pick(quotes.customer) };
}

function reasonForNone({ isTaken }: Quotes, arms: readonly PriceArm[], positions: readonly number[]): string | null {
  if (positions.length === 0) return "price_no_quotes";
  if (arms.length < 2) return "price_one_price";
  if (positions.length < 100) return "price_few_quotes";
  const taken = positions.reduce((sum, i) => sum + isTaken[i]!, 0);
  return taken === 0 || taken === positions.length ? "price_one_outcome" : null;
}

interface Told {
  grade: Grade;
  warnings: string[];
  method: string;
  /** Prices that were tried, over list premium. */
  least: number;
  most: number;
}

/** Prices so near to one that was tried count as tried. */
const NEAR = 0.005;

function takeUpNumbers(all: TakeUp | null, reason: string, n: number, { grade, warnings, method, least, most }: Told) {
  const prices = Object.entries(PRICES).map(([name, price]) => {
    const isTried = price >= least - NEAR && price <= most + NEAR;
    const found = all && isTried && bounded(all.logOddsAt(price), chance);
    const number = found
      ? estimateOf(found.estimate, n, method, { ...found, grade, warnings })
      : noEstimate(all ? "price_not_tested" : reason, n, method, grade);
    return [`segments.price.take_up.${name}`, number] as const;
  });
  const elasticity = all && bounded(all.elasticity, (value) => value);
  return {
    ...Object.fromEntries(prices),
    "segments.price.elasticity": elasticity
      ? estimateOf(elasticity.estimate, n, method, { ...elasticity, grade, warnings })
      : noEstimate(reason, n, method, grade),
  };
}

const chance = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));

export function bounded({ mean, error }: MeanWithError, of: (value: number) => number) {
  const half = NORMAL_QUANTILE * error;
  return { estimate: of(mean), low: of(mean - half), high: of(mean + half) };
}

/** Row {ratio, quotes, taken, estimate, low, high}. */
function armRows({ isTaken }: Quotes, arms: readonly PriceArm[]): Row[] {
  return arms.map(({ ratio, quotes }) => {
    const taken = quotes.reduce((sum, i) => sum + isTaken[i]!, 0);
    const { share, low, high } = wilsonInterval(taken, quotes.length);
    return { ratio, change: ratio - 1, quotes: quotes.length, estimate: share, low, high };
  });
}

/** Row {change, estimate, low, high} at every hundredth of list premium that was tried. */
function curveRows(all: TakeUp, least: number, most: number): Row[] {
  const steps = Math.round(100 * (most - least));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const ratio = Math.round(100 * least + i) / 100;
    return { change: ratio - 1, ...bounded(all.logOddsAt(ratio), chance) };
  });
}

/** Row {trait, level, n, elasticity with bounds, shrunk with bounds, take-up at the three prices with bounds}. */
function takeUpRows(quotes: Quotes, traits: readonly TraitEffects<QuoteTrait>[], positions: readonly number[]): Row[] {
  return traits.flatMap(({ trait, levels }) =>
    levels.map(({ level, n, own, shrunk }): Row => {
      const curve = takeUpCurve(
        offersOf(
          quotes,
          positions.filter((i) => quotes.traits[trait][i] === level),
        ),
      )!;
      const at = (name: string, price: number) => {
        const { estimate, low, high } = bounded(curve.logOddsAt(price), chance);
        return { [name]: estimate, [`${name}_low`]: low, [`${name}_high`]: high };
      };
      return {
        ...{ trait, level, n },
        ...bounded(own, (value) => value),
        ...{ shrunk: shrunk?.estimate ?? null, shrunk_low: shrunk?.low ?? null, shrunk_high: shrunk?.high ?? null },
        ...at("minus_10", PRICES.minus_10),
        ...at("list", PRICES.list),
        ...at("plus_10", PRICES.plus_10),
      };
    }),
  );
}

/** Row {trait, levels, p_value, adjusted, differs}. */
export function traitRows(traits: readonly TraitEffects<string>[]): Row[] {
  return traits
    .filter(({ levels }) => levels.length > 0)
    .map(({ trait, levels, pValue, adjusted }) => ({
      trait,
      levels: levels.length,
      p_value: Number.isNaN(pValue) ? null : pValue,
      adjusted: Number.isNaN(adjusted) ? null : adjusted,
      differs: adjusted < DIFFERENCE_LEVEL,
    }));
}

/** How far the curve misses the share of an arm, at most. */
const MOST_OFF = 0.05;

function fitCheck({ isTaken }: Quotes, arms: readonly PriceArm[], all: TakeUp): Check {
  const off = arms.map(({ ratio, quotes }) => {
    const share = quotes.reduce((sum, i) => sum + isTaken[i]!, 0) / quotes.length;
    return Math.abs(share - chance(all.logOddsAt(ratio).mean));
  });
  const value = Math.max(...off);
  return { id: "price_curve_fits", passed: value <= MOST_OFF, value, limit: MOST_OFF };
}

/** Where contracts of tested quotes were sold; empty when no quote tells. */
export function testedChannels({ channel, isRandomised }: Quotes): Set<string> {
  return new Set([...channel].filter((name, i): name is string => name !== null && isRandomised[i] === 1));
}

import { estimateOf, noEstimate, type Estimate, type Grade } from "../../../src/models/evidence.ts";
import type { Check, Row } from "../../../src/models/report.ts";
import type { Database } from "../../stage/database.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { effectsByLevel } from "./by-level.ts";
import { readLives, repricedProducts, type Lives, type Repriced } from "./lives.ts";
import { changeEffect, type ChangeEffect } from "./price-change.ts";
import { bounded, traitRows } from "./take-up-findings.ts";
import { readChangeDays, tariffDays, type TariffDay } from "./tariff-day.ts";

/** What a new tariff did to giving up. */
export interface PriceChangeFindings {
  numbers: Record<string, Estimate>;
  tables: Record<string, Row[]>;
  checks: Check[];
  /** The change, its effect and the products that it changed; null where nothing tells. */
  found: { tariff: TariffDay; effect: ChangeEffect; repriced: Repriced; grade: Grade } | null;
}

const YEAR = 365;
const METHOD = "price_difference_in_differences";

/** The effect of the largest new tariff that lies a year before the end of the book and a year after its beginning. */
export async function priceChangeFindings(
  database: Database,
  { asOf, observedFrom }: { asOf: number; observedFrom: number | null },
): Promise<PriceChangeFindings> {
  const changes = await readChangeDays(database);
  const days = tariffDays(changes);
  const begin = observedFrom ?? -Infinity;
  const tariff = days.find(({ day }) => day + YEAR <= asOf && day - YEAR >= begin);
  if (!tariff) return none(days.length > 0 ? "price_change_at_edge" : "price_no_change", days);
  const lives = await readLives(database, tariff.day - 2 * YEAR, tariff.day + YEAR);
  const changed = new Map(
    changes.filter(({ day }) => day === tariff.day).map((own) => [own.product ?? "", own.policies]),
  );
  const repriced = repricedProducts(lives, changed, tariff.day);
  if (repriced.changed.size === 0) return none("price_no_product_changed", days);
  if (repriced.kept.size === 0) return none("price_nothing_to_compare", days);
  return measured(lives, repriced, { tariff, days, hasPlacebo: tariff.day - 2 * YEAR >= begin });
}

interface Given {
  tariff: TariffDay;
  days: readonly TariffDay[];
  hasPlacebo: boolean;
}

function measured(lives: Lives, repriced: Repriced, { tariff, days, hasPlacebo }: Given): PriceChangeFindings {
  const positions = [...lives.issued.keys()];
  const effect = changeEffect(lives, positions, repriced, tariff.day);
  if (!effect) return none("price_few_given_up", days);
  const placebo = hasPlacebo ? changeEffect(lives, positions, repriced, tariff.day - YEAR) : null;
  const p = placebo ? Math.abs(placebo.logRatio.mean / placebo.logRatio.error) : NaN;
  const passed = p < NORMAL_QUANTILE;
  const grade: Grade = passed ? "B" : "C";
  const warnings = placebo ? (passed ? [] : ["price_placebo_failed"]) : ["price_no_placebo"];
  const ratio = (of: ChangeEffect) => bounded(of.logRatio, Math.exp);
  const own = ratio(effect);
  return {
    numbers: {
      "segments.price.lapse_ratio": estimateOf(own.estimate, effect.contracts, METHOD, { ...own, grade, warnings }),
      "segments.price.lapse_ratio_before": placebo
        ? estimateOf(ratio(placebo).estimate, placebo.contracts, METHOD, { ...ratio(placebo), grade })
        : noEstimate("price_no_placebo", 0, METHOD, grade),
      "segments.price.change_size": estimateOf(tariff.size, tariff.policies, "count"),
    },
    tables: {
      price_tariff_days: dayRows(days, tariff),
      price_hazards: hazardRows(effect, placebo),
      ...bySegment(lives, positions, repriced, tariff.day),
    },
    checks: placebo
      ? [{ id: "price_placebo", passed, value: Math.abs(Math.exp(placebo.logRatio.mean) - 1), limit: null }]
      : [],
    found: { tariff, effect, repriced, grade },
  };
}

/** The effect in every level of every trait. Products are each held against all contracts without a change. */
function bySegment(lives: Lives, positions: readonly number[], repriced: Repriced, day: number): Record<string, Row[]> {
  const isKept = positions.filter((i) => repriced.kept.has(lives.product[i] ?? ""));
  const traits = effectsByLevel(lives.traits, positions, (own) => {
    const isOneSide = own.every((i) => repriced.changed.has(lives.product[i] ?? ""));
    const effect = changeEffect(lives, isOneSide ? [...own, ...isKept] : own, repriced, day);
    return effect && { n: effect.contracts, effect: effect.logRatio };
  });
  const rows = traits.flatMap(({ trait, levels }) =>
    levels.map(({ level, n, own, shrunk }): Row => ({
      ...{ trait, level, n },
      ...bounded(own, Math.exp),
      shrunk: shrunk && Math.exp(shrunk.estimate),
      shrunk_low: shrunk && Math.exp(shrunk.low),
      shrunk_high: shrunk && Math.exp(shrunk.high),
    })),
  );
  return { price_lapse: rows, price_lapse_traits: traitRows(traits) };
}

/** Row {group, period, before, after}: hazards a year around the day and around the same day a year earlier. */
function hazardRows(effect: ChangeEffect, placebo: ChangeEffect | null): Row[] {
  const of = (period: string, { rates }: ChangeEffect): Row[] =>
    (["changed", "kept"] as const).map((group) => ({ group, period, before: rates[group][0], after: rates[group][1] }));
  return [...of("change", effect), ...(placebo ? of("placebo", placebo) : [])];
}

/** Row {day, contracts, size, used}. */
function dayRows(days: readonly TariffDay[], used: TariffDay | null): Row[] {
  return days.map((each) => ({
    day: new Date(each.day * 864e5).toISOString().slice(0, 10),
    contracts: each.policies,
    size: each.size,
    used: each === used,
  }));
}

function none(reason: string, days: readonly TariffDay[]): PriceChangeFindings {
  return {
    numbers: { "segments.price.lapse_ratio": noEstimate(reason, 0, METHOD, "C") },
    tables: { price_tariff_days: dayRows(days, null) },
    checks: [],
    found: null,
  };
}

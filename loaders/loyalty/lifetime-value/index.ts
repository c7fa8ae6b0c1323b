import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Check, Row } from "../../../src/models/report.ts";
import type { PillarContext } from "../../run/pillar.ts";
import { wilsonProportion } from "../../../src/models/proportion-interval.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Part } from "../part.ts";
import { backTest, comparisonRow, contributionError } from "./back-test.ts";
import { readCustomerRetention } from "./customer-retention.ts";
import { drawForecasters, forecasterOf, withMoneyError, type Forecaster } from "./forecaster.ts";
import { readInForce } from "./in-force.ts";
import { readMoney, type Money } from "./money-cells.ts";
import { missingNeeds } from "./needs.ts";
import { payback, paybackCurves, paybackNumbers, paybackRows } from "./payback.ts";
import { readPolicyCounts, type PolicyCount } from "./policy-counts.ts";
import { premiumOfNextPolicy, purchaseForecast, type PurchaseForecast } from "./purchase-forecast.ts";
import { readPurchases } from "./purchases.ts";
import { gainTable, type CustomerRetention } from "./retention-gain.ts";
import { retentionModels } from "./retention-models.ts";
import { valueOfStaying } from "./value-of-staying.ts";
import { readWon } from "./won.ts";

/** Years that the back-test holds out. */
const HELD_OUT = 2;
const MOST_DRAWS = 100;

/** What staying is worth: retention, what policies in force still bring, what winning one costs, and how far such forecasts have held. */
export async function lifetimeValue(context: PillarContext): Promise<Part> {
  const missing = missingNeeds(context.book);
  const lacks = (analysis: string) => missing.some((entry) => entry.analysis === analysis);
  if (lacks("lifetime_retention")) return { numbers: {}, tables: {}, missing, checks: [] };
  const counts = await readPolicyCounts(context.database);
  const kept = await readCustomerRetention(context.database);
  const parts = [retention(context, counts, kept), await purchases(context)];
  if (!lacks("lifetime_contribution")) parts.push(await contribution(context, counts, kept, lacks("lifetime_sources")));
  return { ...together(parts), missing };
}

type Found = Pick<Part, "numbers" | "tables" | "checks">;

function together(parts: readonly Found[]): Found {
  const tables: Record<string, Row[]> = {};
  for (const part of parts)
    for (const [name, rows] of Object.entries(part.tables)) tables[name] = [...(tables[name] ?? []), ...rows];
  return {
    numbers: Object.assign({}, ...parts.map(({ numbers }) => numbers)) as Record<string, Estimate>,
    tables,
    checks: parts.flatMap(({ checks }) => checks),
  };
}

function retention({ book, options }: PillarContext, counts: readonly PolicyCount[], kept: CustomerRetention): Found {
  const { discount_rate: rate } = book.settings;
  const models = retentionModels(counts, HELD_OUT, {
    draws: Math.min(MOST_DRAWS, options.bootstraps),
    seed: options.seed,
  });
  return {
    numbers: { "loyalty.lifetime_value.retention": retentionNumber(kept) },
    tables: {
      lifetime_survival: models.survival,
      lifetime_models: models.comparison,
      lifetime_gains: gainTable(kept, rate),
    },
    checks: [],
  };
}

function retentionNumber({ before, kept }: CustomerRetention): Estimate {
  if (before < FEWEST_PEOPLE) return noEstimate("too_few", before, "customer_retention");
  const { estimate, low, high } = wilsonProportion(kept, before)!;
  return estimateOf(estimate, before, "customer_retention", { low, high });
}

async function purchases({ database, options }: PillarContext): Promise<Found> {
  const data = await readPurchases(database, HELD_OUT);
  const draws = Math.min(MOST_DRAWS / 2, options.bootstraps);
  const found = purchaseForecast(data, { draws, seed: options.seed + 1, yearsHeldOut: HELD_OUT });
  const tested = purchaseBackTest(found);
  return {
    numbers: { ...found.numbers, ...(await premiumOfNextPolicy(database)) },
    tables: {
      lifetime_purchase_models: found.comparison,
      lifetime_purchases: found.byHistory,
      lifetime_back_test: tested,
    },
    checks: checksOf(tested),
  };
}

function purchaseBackTest({ comparison }: PurchaseForecast): Row[] {
  const best = comparison.find((row) => row["best"]);
  if (!best) return [];
  const bounds = { low: best["low"] as number | null, high: best["high"] as number | null };
  return [comparisonRow("purchases", Number(best["forecast"]), bounds, Number(best["actual"]))];
}

async function contribution(
  { book, database, options }: PillarContext,
  counts: readonly PolicyCount[],
  kept: CustomerRetention,
  withoutSources: boolean,
): Promise<Found> {
  const money = await readMoney(database);
  const { discount_rate: rate } = book.settings;
  const draws = Math.min(MOST_DRAWS, options.bootstraps);
  const at = (yearsBack: number) => forecasterOf(counts, money, rate, yearsBack);
  const inForceThen = await readInForce(database, HELD_OUT);
  const [now, then, before] = [at(0), at(HELD_OUT), at(2 * HELD_OUT)];
  const nowError = contributionError(inForceThen, then, HELD_OUT);
  const thenError = contributionError(await readInForce(database, 2 * HELD_OUT, HELD_OUT), before, HELD_OUT);
  const drawn = (forecaster: Forecaster, error: number, seed: number) =>
    drawForecasters(withMoneyError(forecaster, knownError(error)), draws, options.seed + seed);
  const warnings = warningsOf(money, book.settings.expense_includes_contacts);
  const assumed = { retention: kept.before > 0 ? kept.kept / kept.before : 1, warnings };
  const stays = valueOfStaying(await readInForce(database, 0), now, drawn(now, nowError, 2), assumed);
  const tested = backTest(inForceThen, then, drawn(then, thenError, 3), options.seed + 4);
  const paid = payback(money, await readWon(database), counts);
  const bySource = withoutSources ? paid.filter(({ source }) => source === "all") : paid;
  return {
    numbers: { ...stays.numbers, ...paybackNumbers(paid), ...backTestNumbers(tested.totals, inForceThen.age.length) },
    tables: {
      lifetime_tenths: stays.tenths,
      lifetime_cohorts: stays.cohorts,
      lifetime_products: stays.products,
      lifetime_back_test: inForceThen.age.length < FEWEST_PEOPLE ? [] : tested.totals,
      lifetime_back_test_tenths: tested.tenths,
      lifetime_payback: paybackCurves(bySource),
      lifetime_sources: paybackRows(bySource),
    },
    checks: checksOf(tested.totals),
  };
}

/** The size of an error that earlier years let us know, as one of standard size; none where they are not in the book. */
function knownError(error: number): number {
  return Number.isFinite(error) ? Math.min(0.5, Math.abs(error)) : 0;
}

function warningsOf({ hasReserveChange }: Money, contactsIncluded: boolean): string[] {
  return [...(hasReserveChange ? [] : ["no_reserve_change"]), ...(contactsIncluded ? [] : ["contacts_left_out"])];
}

/** @param policies in force when the forecast was made */
function backTestNumbers(totals: readonly Row[], policies: number): Record<string, Estimate> {
  return Object.fromEntries(
    totals.map(({ measure, error }) => {
      const id = `loyalty.lifetime_value.back_test.${String(measure)}`;
      if (policies < FEWEST_PEOPLE) return [id, noEstimate("too_few", policies, "back_test")];
      return [id, estimateOf(typeof error === "number" ? error : NaN, policies, "back_test")];
    }),
  );
}

/** How far a forecast of two years may have been out. */
const TOLERANCE: Record<string, number> = { policies_2: 0.05, contribution: 0.15, purchases: 0.15 };

function checksOf(totals: readonly Row[]): Check[] {
  return totals.flatMap(({ measure, error }) => {
    const limit = TOLERANCE[String(measure)];
    if (limit === undefined || typeof error !== "number") return [];
    const value = Math.abs(error);
    return [{ id: `back_test_${String(measure)}`, passed: value <= limit, value, limit }];
  });
}

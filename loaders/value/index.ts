import type { Estimate } from "../../src/models/evidence.ts";
import type { Check, Missing, Row } from "../../src/models/report.ts";
import type { PageResult, Pillar, PillarContext, PillarResult } from "../run/pillar.ts";
import { byTrait, type TraitLevel } from "./by-trait.ts";
import type { Concentration } from "./concentration.ts";
import { contribution } from "./contribution.ts";
import { costToServe } from "./cost-to-serve.ts";
import { coverageChecks, coverageWarnings, readCoverage } from "./coverage.ts";
import { readCustomerValue, type CustomerValue } from "./customer-value.ts";
import { missingNeeds } from "./needs.ts";
import { nextPeriod } from "./next-period.ts";
import { profitBySource, type ProfitSourceRow } from "./profit-by-source.ts";
import { readWhatIf, whatIfCheck, type WhatIf } from "./read-what-if.ts";
import { stakes } from "./stakes.ts";
import { concentrationViews, viewRows } from "./views.ts";
import { worstTenth } from "./worst-tenth.ts";

/** Who carries the value: contribution per customer, its concentration, its sources, and what it would be otherwise. */
export const value: Pillar = {
  name: "value",
  uses: [],
  async analyse(context) {
    const missing = missingNeeds(context.book);
    if (missing.some(({ analysis }) => analysis === "contribution")) return withoutContribution(missing);
    return analyseValue(context, missing);
  },
};

async function analyseValue({ database, options, map }: PillarContext, missing: Missing[]): Promise<PillarResult> {
  const customers = await readCustomerValue(database);
  const coverage = await readCoverage(database);
  const sourceRows = await database.rows<ProfitSourceRow>(
    "SELECT * FROM staged.profit_source ORDER BY issue_year, product",
  );
  const sources = profitBySource(sourceRows, customers.expected.length);
  const traits = byTrait(await database.rows<TraitLevel>("SELECT * FROM staged.value_by_trait ORDER BY trait, level"));
  const whatIf = await readWhatIf(database);
  const drawing = { ...options, map };
  const views = await concentrationViews(customers, drawing);
  const [expected, realised] = [views[0]!.result, views[1]!.result];
  const next = await nextPeriod(customers, "expected", drawing);
  const nextRealised = await nextPeriod(customers, "realised", drawing);
  const service = costToServe(customers);
  const worst = worstTenth(customers);

  const numbers: Record<string, Estimate> = {
    ...contribution(customers, coverageWarnings(coverage)),
    ...concentrationNumbers(expected),
    "value.realised.top_tenth_share": realised.topTenthShare,
    "value.rank_stability": next.rankStability,
    "value.realised.ranked_share": nextRealised.rankedShare,
    "value.realised.rank_stability": nextRealised.rankStability,
    "value.cost_to_serve.per_customer": service.perCustomer,
    "value.source.interest": sources.interest,
    "value.source.mortality": sources.mortality,
    "value.source.expense": sources.expense,
    ...stakes(customers, worst, sourceRows),
  };
  const tables: Record<string, Row[]> = {
    curve: expected.curve,
    curve_views: viewRows(views, (result) => result.curve),
    tenths_views: viewRows(views, (result) => result.tenths),
    next_period: next.tenths,
    next_period_realised: nextRealised.tenths,
    worst_tenth: worst,
    cost_to_serve: service.tenths,
    eras: sources.eras,
    products: sources.products,
    traits,
  };
  const checks = [...coverageChecks(coverage, claimsOf(customers)), ...whatIfCheck(whatIf)];
  const result = { numbers, tables, missing };
  return { ...result, reports: pages(result, checks, whatIf) };
}

function concentrationNumbers(result: Concentration): Record<string, Estimate> {
  return {
    "value.top_fifth_share": result.topFifthShare,
    "value.top_tenth_share": result.topTenthShare,
    "value.worst_tenth_share": result.worstTenthShare,
    "value.customers_for_80_percent": result.customersFor80Percent,
    "value.negative_share": result.negativeShare,
    "value.gini": result.gini,
  };
}

/** Paid and expected claims of all customers: the two views of contribution differ in nothing else. */
function claimsOf(customers: CustomerValue): { paid: number; expected: number } {
  const total = (values: Float64Array) => values.reduce((sum, amount) => sum + amount, 0);
  const expected = total(customers.claimsCost);
  return { expected, paid: expected + total(customers.expected) - total(customers.realised) };
}

const SOURCES = ["policies", "ledger", "customers", "contacts"];

/** Which tables each page shows. */
const PAGES: Record<string, string[]> = {
  index: ["curve"],
  "value/index": ["curve_views", "tenths_views", "worst_tenth", "next_period"],
  "value/sources": ["eras", "products", "cost_to_serve", "traits"],
  "value/what-if": [],
  "value/method": ["next_period_realised"],
};

function pages(result: Omit<PillarResult, "reports">, checks: Check[], whatIf?: WhatIf): Record<string, PageResult> {
  const { numbers, missing } = result;
  const reports = Object.entries(PAGES).map(([path, names]): [string, PageResult] => {
    const tables = Object.fromEntries(names.map((name) => [name, result.tables[name] ?? []]));
    return [path, { numbers, tables, missing, checks, sources: SOURCES }];
  });
  const all = Object.fromEntries(reports);
  if (whatIf) all["value/what-if"]!.model = whatIf;
  return all;
}

function withoutContribution(missing: Missing[]): PillarResult {
  const result = { numbers: {}, tables: {}, missing };
  return { ...result, reports: pages(result, []) };
}

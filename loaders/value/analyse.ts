import type { Estimate } from "../../src/models/evidence.ts";
import type { Row } from "../../src/models/report.ts";
import type { BootstrapOptions } from "./bootstrap-curve.ts";
import { byTrait } from "./by-trait.ts";
import type { Concentration } from "./concentration.ts";
import { contribution } from "./contribution.ts";
import { costToServe, type CostToServe } from "./cost-to-serve.ts";
import { coverageWarnings } from "./coverage.ts";
import { nextPeriod, type NextPeriod } from "./next-period.ts";
import { profitBySource, type ProfitBySource } from "./profit-by-source.ts";
import { incomeMix } from "./income-mix.ts";
import { premiumOfBest } from "./premium-of-best.ts";
import type { ValueRows } from "./read-rows.ts";
import { stakes } from "./stakes.ts";
import { concentrationViews, viewRows, type View } from "./views.ts";
import { worstTenth } from "./worst-tenth.ts";

/** What the analyses of value found, each as its file describes it. */
export interface ValueResults {
  views: View[];
  next: NextPeriod;
  nextRealised: NextPeriod;
  service: CostToServe;
  worstTenth: Row[];
  sources: ProfitBySource;
  traits: Row[];
}

export async function analyse(rows: ValueRows, options: BootstrapOptions): Promise<ValueResults> {
  const { customers } = rows;
  return {
    views: await concentrationViews(customers, options),
    next: await nextPeriod(customers, "expected", options),
    nextRealised: await nextPeriod(customers, "realised", options),
    service: costToServe(customers),
    worstTenth: worstTenth(customers),
    sources: profitBySource(rows.sources, customers.expected.length),
    traits: byTrait(rows.traits),
  };
}

/** The published numbers by the ids of the metrics registry. */
export function numbersOf(rows: ValueRows, results: ValueResults): Record<string, Estimate> {
  const { views, next, nextRealised, service, sources } = results;
  const [expected, realised] = views;
  return {
    ...contribution(rows.customers, coverageWarnings(rows.coverage)),
    ...concentrationNumbers(expected!.result),
    "value.top_6_percent_premium_share": premiumOfBest(rows.customers, 0.06),
    ...incomeMix(rows.traits),
    "value.realised.top_tenth_share": realised!.result.topTenthShare,
    "value.rank_stability": next.rankStability,
    "value.realised.ranked_share": nextRealised.rankedShare,
    "value.realised.rank_stability": nextRealised.rankStability,
    "value.cost_to_serve.per_customer": service.perCustomer,
    "value.source.interest": sources.interest,
    "value.source.mortality": sources.mortality,
    "value.source.expense": sources.expense,
    ...stakes(rows.customers, results.worstTenth, sources),
  };
}

/** The published tables; charts read their rows as they are. */
export function tablesOf(results: ValueResults): Record<string, Row[]> {
  const { views, next, nextRealised, service, sources, traits } = results;
  return {
    curve: views[0]!.result.curve,
    curve_views: viewRows(views, (result) => result.curve),
    tenths_views: viewRows(views, (result) => result.tenths),
    next_period: next.tenths,
    next_period_realised: nextRealised.tenths,
    worst_tenth: results.worstTenth,
    cost_to_serve: service.tenths,
    eras: sources.eras,
    products: sources.products,
    traits,
  };
}

function concentrationNumbers(result: Concentration): Record<string, Estimate> {
  return {
    "value.top_fifth_share": result.topFifthShare,
    "value.top_tenth_share": result.topTenthShare,
    "value.top_8_percent_share": result.topEightPercentShare,
    "value.top_6_percent_share": result.topSixPercentShare,
    "value.worst_tenth_share": result.worstTenthShare,
    "value.customers_for_80_percent": result.customersFor80Percent,
    "value.negative_share": result.negativeShare,
    "value.gini": result.gini,
  };
}

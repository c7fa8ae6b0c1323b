import { group } from "d3";
import { estimateOf, noEstimate, type Estimate, type MeasuredOptions } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { chargedAtOnce, yearsLived, type Accrual, type Charged } from "./charged-at-once.ts";
import type { Money, MoneyCell } from "./money-cells.ts";
import type { PolicyCount } from "./policy-counts.ts";

/** Main policies by how their owner was won and by period of issue. */
export interface Won {
  source: string;
  issuePeriod: number;
  policies: number;
}

/** Earning back of the cost of winning, per main policy won, survivors and leavers both in. */
export interface Payback {
  source: string;
  policies: number;
  acquisitionCost: number;
  /** Cumulative contribution by periods since issue, on the ledger's own basis, with its interval. */
  curve: Accrual[];
  /** First month at whose end cumulative contribution is zero or more, and stays so; null when never within the years observed. */
  breakEvenMonth: number | null;
  /** The same if the whole cost were charged at once, and what earns it back came evenly while policies last. */
  charged: Charged;
}

/** Fewer policies at a time since issue than this end a curve. */
const FEWEST_POLICIES = 100;

export function payback(money: Money, won: readonly Won[], counts: readonly PolicyCount[]): Payback[] {
  const observed = won.filter(({ issuePeriod }) => issuePeriod >= money.firstPeriod);
  const cells = money.cells.filter(({ issuePeriod }) => issuePeriod >= money.firstPeriod);
  const [moneyBy, countsBy] = [group(cells, ({ source }) => source), group(counts, ({ source }) => source)];
  const sources = Array.from(
    group(observed, ({ source }) => source),
    ([source, own]) => paybackOf(source, own, moneyBy.get(source) ?? [], countsBy.get(source) ?? [], money),
  );
  const all = paybackOf("all", observed, cells, counts, money);
  return [all, ...sources].filter(({ policies, curve }) => policies >= FEWEST_PEOPLE && curve.length > 0);
}

function paybackOf(
  source: string,
  won: readonly Won[],
  cells: readonly MoneyCell[],
  counts: readonly PolicyCount[],
  money: Money,
): Payback {
  const monthsAPeriod = 12 / money.periodsAYear;
  const policies = won.reduce((sum, one) => sum + one.policies, 0);
  const acquisition = cells.reduce((sum, cell) => sum + cell.acquisition, 0);
  const steps = stepsOf(won, cells, money.lastPeriod);
  let [cumulative, variance] = [0, 0];
  const curve = steps.map(({ mean, error }, period) => {
    cumulative += mean;
    variance += error ** 2;
    const width = NORMAL_QUANTILE * Math.sqrt(variance);
    return { month: (period + 1) * monthsAPeriod, cumulative, low: cumulative - width, high: cumulative + width };
  });
  const acquisitionCost = policies > 0 ? -acquisition / policies : NaN;
  return {
    source,
    policies,
    acquisitionCost,
    curve,
    breakEvenMonth: stays(curve),
    charged: chargedAtOnce(curve, acquisitionCost, yearsLived(counts)),
  };
}

interface Step {
  mean: number;
  error: number;
}

/** Contribution per policy in each period since issue, over the cohorts that have reached it whole; errors from how cohorts differ. */
function stepsOf(won: readonly Won[], cells: readonly MoneyCell[], lastPeriod: number): Step[] {
  const policies = new Map<number, number>();
  for (const one of won) policies.set(one.issuePeriod, (policies.get(one.issuePeriod) ?? 0) + one.policies);
  const earned = new Map<number, Map<number, number>>();
  for (const { issuePeriod, periodsSince, expected } of cells) {
    const cohorts = earned.get(periodsSince) ?? earned.set(periodsSince, new Map<number, number>()).get(periodsSince)!;
    cohorts.set(issuePeriod, (cohorts.get(issuePeriod) ?? 0) + expected);
  }
  const steps: Step[] = [];
  for (let period = 0; ; period++) {
    const cohorts = [...policies].filter(([issuePeriod]) => issuePeriod + period <= lastPeriod);
    const total = cohorts.reduce((sum, [, count]) => sum + count, 0);
    if (total < FEWEST_POLICIES || period > 200) return steps;
    const money = (issuePeriod: number) => earned.get(period)?.get(issuePeriod) ?? 0;
    const mean = cohorts.reduce((sum, [issuePeriod]) => sum + money(issuePeriod), 0) / total;
    const squares = cohorts.reduce((sum, [issuePeriod, count]) => sum + (money(issuePeriod) - mean * count) ** 2, 0);
    const many = cohorts.length / Math.max(1, cohorts.length - 1);
    steps.push({ mean, error: Math.sqrt(many * squares) / total });
  }
}

function stays(curve: Payback["curve"]): number | null {
  const lastBelow = curve.findLastIndex(({ cumulative }) => cumulative < 0);
  return curve[lastBelow + 1]?.month ?? null;
}

export function paybackNumbers(results: readonly Payback[]): Record<string, Estimate> {
  const all = results.find(({ source }) => source === "all");
  const absent = !all ? "too_few" : all.charged.curve.length === 0 ? "too_few_periods" : "never_earned_back";
  const number = (value: number | null | undefined, n: number, options: MeasuredOptions) =>
    value === null || value === undefined
      ? noEstimate(absent, n, "payback", options.grade)
      : estimateOf(value, n, "payback", options);
  const n = all?.policies ?? 0;
  return {
    "loyalty.lifetime_value.acquisition_cost": number(all?.acquisitionCost, n, { grade: "M" }),
    "loyalty.lifetime_value.break_even_month": number(all?.breakEvenMonth, n, { grade: "M" }),
    "loyalty.lifetime_value.payback_months": number(all?.charged.month, n, { grade: "C", ...monthsBetween(all) }),
  };
}

/** The months between which the cost is earned back; unknown when the slower bound never does. */
function monthsBetween(all: Payback | undefined): { low: number | null; high: number | null } {
  const { earliest = null, latest = null } = all?.charged ?? {};
  return latest === null ? { low: null, high: null } : { low: earliest, high: latest };
}

/** Rows {source, policies, acquisition_cost, break_even_month, payback_months, payback_low, payback_high, years, contribution, low, high}. */
export function paybackRows(results: readonly Payback[]): Row[] {
  return results.map(({ source, policies, acquisitionCost, breakEvenMonth, charged, curve }) => {
    const last = curve.at(-1)!;
    return {
      source,
      policies,
      acquisition_cost: acquisitionCost,
      break_even_month: breakEvenMonth,
      payback_months: charged.month,
      payback_low: charged.latest === null ? null : charged.earliest,
      payback_high: charged.latest,
      years: last.month / 12,
      contribution: last.cumulative,
      low: last.low,
      high: last.high,
    };
  });
}

/** Rows {source, month, cumulative, low, high}, the cost of winning charged at once. */
export function paybackCurves(results: readonly Payback[]): Row[] {
  return results.flatMap(({ source, charged }) => charged.curve.map((point) => ({ source, ...point })));
}

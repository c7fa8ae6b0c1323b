import type { Row } from "../../../src/models/report.ts";
import { normalDraws } from "../../statistics/parameter-draws.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import { rankedValues } from "../../statistics/ranked-values.ts";
import { bandAmounts } from "../../statistics/concentration-curve.ts";
import type { DrawnForecaster, Forecaster } from "./forecaster.ts";
import type { InForce } from "./in-force.ts";
import { byCustomer, groupInForce, projectGroups, residualValues, sumOver } from "./residual-value.ts";

export interface BackTest {
  /** Rows {measure, forecast, low, high, actual, error, held}. */
  totals: Row[];
  /** Rows {tenth, ranked, valued}: shares of the two years' contribution by tenth of customers ranked on their forecast value. */
  tenths: Row[];
}

/**
 * What a forecast made from what was known then said of the policies in force then, against what came: policies still in force, and
 * contribution, after each of the years since.
 */
export function backTest(
  then: InForce,
  forecaster: Forecaster,
  draws: readonly DrawnForecaster[],
  seed: number,
): BackTest {
  const grouped = groupInForce(then);
  const years = forecaster.yearsBack;
  const projections = projectGroups(forecaster, grouped.groups);
  const drawn = draws.map((draw) => projectGroups(draw.forecaster, grouped.groups, { shocks: draw.shocks }));
  const normal = normalDraws(seed);
  const row = (measure: string, actual: number, of: Parameters<typeof sumOver>[2], noise: number) => {
    const total = sumOver(grouped.groups, projections, of);
    const interval = percentileInterval(drawn.map((one) => sumOver(grouped.groups, one, of) + noise * normal()));
    return comparisonRow(measure, total, interval, actual);
  };
  const kept = Array.from({ length: years }, (_, i) => i + 1).map((year) => {
    const actual = then.yearsAfter.reduce((sum, stayed) => sum + (stayed >= year ? 1 : 0), 0);
    const share = actual / then.yearsAfter.length;
    return row(`policies_${year}`, actual, ({ kept: path }) => path[year]!, Math.sqrt(actual * (1 - share)));
  });
  const money = then.after.reduce((sum, amount) => sum + amount, 0);
  const first = ({ contribution }: { contribution: Float64Array }) =>
    contribution.subarray(0, years).reduce((sum, amount) => sum + amount, 0);
  const contribution = row("contribution", money, first, Math.sqrt(then.after.reduce((sum, x) => sum + x * x, 0)));
  return {
    totals: [...kept, contribution],
    tenths: tenthRows(
      byCustomer(then.customer, residualValues(then, grouped, projections)),
      byCustomer(then.customer, then.after),
    ),
  };
}

/** Relative error of the contribution that was forecast then for the years after. */
export function contributionError(then: InForce, forecaster: Forecaster, years: number): number {
  const { groups } = groupInForce(then);
  const projections = projectGroups(forecaster, groups);
  const expected = sumOver(groups, projections, ({ contribution }) =>
    contribution.subarray(0, years).reduce((sum, amount) => sum + amount, 0),
  );
  const came = then.after.reduce((sum, amount) => sum + amount, 0);
  return came / expected - 1;
}

/** One forecast beside what came; `error` is the forecast's, as a share of what came, null where nothing came. */
export function comparisonRow(
  measure: string,
  forecast: number,
  { low, high }: { low: number | null; high: number | null },
  actual: number,
): Row {
  const held = low === null || high === null ? null : actual >= low && actual <= high;
  const error = actual === 0 ? null : forecast / actual - 1;
  return { measure, forecast, low, high, actual, error, held };
}

function tenthRows(forecast: Float64Array, came: Float64Array): Row[] {
  if (forecast.length < 100) return [];
  const shares = (values: Float64Array) => {
    const amounts = bandAmounts(values, 10);
    const total = amounts.reduce((sum, amount) => sum + amount, 0);
    return total > 0 ? Array.from(amounts, (amount) => amount / total) : null;
  };
  const [ranked, valued] = [shares(rankedValues(forecast)), shares(rankedValues(came, forecast))];
  if (!ranked || !valued) return [];
  return ranked.map((share, i) => ({ tenth: i + 1, ranked: share, valued: valued[i]!, low: null, high: null }));
}

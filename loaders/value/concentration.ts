import { estimateOf, noEstimate, type Estimate } from "../../src/models/evidence.ts";
import type { Row } from "../../src/models/report.ts";
import type { ConcentrationReplicates } from "../statistics/concentration-bootstrap.ts";
import { cumulativeAmounts, populationShareCarrying } from "../statistics/concentration-curve.ts";
import { NORMAL_QUANTILE } from "../statistics/interval-level.ts";
import { normalisedGini } from "../statistics/normalised-gini.ts";
import { percentileInterval } from "../statistics/percentile-interval.ts";
import { rankedValues } from "../statistics/ranked-values.ts";
import { bootstrapCurve, shareInterval, type BootstrapOptions } from "./bootstrap-curve.ts";

export interface Concentration {
  /** Amounts along the ranking at GRID with bounds, as shares of the total; empty when that is not positive. */
  curve: Row[];
  /** Ten bands, best first: share of the total with bounds. */
  tenths: Row[];
  topFifthShare: Estimate;
  topTenthShare: Estimate;
  /** Shares of the best 6 and 8 %; only where the ranking is fine enough for them. */
  topSixPercentShare: Estimate;
  topEightPercentShare: Estimate;
  worstTenthShare: Estimate;
  customersFor80Percent: Estimate;
  negativeShare: Estimate;
  gini: Estimate;
}

/** Below this, a tenth would be fewer than ten people. */
export const FEWEST_CUSTOMERS = 100;

// Steps of 2 %: every tenth and the top fifth are among them, and each step holds ten people from 500 customers on.
const FINE_STEPS = 50;
const METHOD = "concentration";

/**
 * Who carries the value: concentration curve, tenths, top fifth and normalised Gini of one value per customer, with 90 %
 * bootstrap intervals that say how much they would move with another set of customers drawn the same way. Shares have no
 * estimate when the total is not positive, and nothing has with fewer than 100 customers.
 */
export async function concentration(values: Float64Array, options: BootstrapOptions): Promise<Concentration> {
  const n = values.length;
  if (n < FEWEST_CUSTOMERS) return withoutEstimates("too_few_customers", n);
  const ranked = rankedValues(values);
  const grid = gridFor(n);
  const amounts = cumulativeAmounts(ranked, grid);
  const total = amounts.at(-1)!;
  if (total <= 0) return { ...withoutEstimates("total_not_positive", n), ...withoutShares(values, ranked) };
  const replicates = await bootstrapCurve(ranked, grid, options);
  const shareBetween = (from: number, to: number): Estimate => {
    const [low, high] = [grid.indexOf(from), grid.indexOf(to)];
    const interval = shareInterval(replicates, grid.length, low, high);
    return estimateOf((amounts[high]! - amounts[low]!) / total, n, METHOD, interval);
  };
  return {
    curve: grid.map((share) => ({ customers: share, ...bounded("value", shareBetween(0, share)) })),
    tenths: Array.from({ length: 10 }, (_, i) => ({
      tenth: i + 1,
      ...bounded("share", shareBetween(i / 10, (i + 1) / 10)),
    })),
    topFifthShare: shareBetween(0, 0.2),
    topTenthShare: shareBetween(0, 0.1),
    topSixPercentShare: grid.includes(0.06) ? shareBetween(0, 0.06) : noEstimate("too_few_customers", n, METHOD),
    topEightPercentShare: grid.includes(0.08) ? shareBetween(0, 0.08) : noEstimate("too_few_customers", n, METHOD),
    worstTenthShare: shareBetween(0.9, 1),
    customersFor80Percent: customersFor80Percent(ranked, total, replicates, grid),
    negativeShare: negativeShare(values),
    gini: giniEstimate(
      ranked,
      replicates.map((row) => row[grid.length]!),
    ),
  };
}

function gridFor(customers: number): number[] {
  const steps = customers >= FINE_STEPS * 10 ? FINE_STEPS : 10;
  return Array.from({ length: steps + 1 }, (_, i) => i / steps);
}

function customersFor80Percent(
  ranked: Float64Array,
  total: number,
  replicates: ConcentrationReplicates,
  grid: number[],
): Estimate {
  const interval = percentileInterval(replicates.map((row) => crossing(row, grid, 0.8 * row[grid.length - 1]!)));
  return estimateOf(populationShareCarrying(ranked, 0.8 * total) ?? NaN, ranked.length, METHOD, interval);
}

/** Where a curve given at the grid first reaches an amount, linear between two points of the grid. */
function crossing(amounts: Float64Array, grid: number[], amount: number): number {
  if (amounts[grid.length - 1]! <= 0) return NaN;
  const after = grid.findIndex((_, i) => amounts[i]! >= amount);
  if (after <= 0) return after === 0 ? 0 : NaN;
  const step = (amount - amounts[after - 1]!) / (amounts[after]! - amounts[after - 1]!);
  return grid[after - 1]! + step * (grid[after]! - grid[after - 1]!);
}

function negativeShare(values: Float64Array): Estimate {
  let negative = 0;
  for (const value of values) if (value < 0) negative++;
  const share = negative / values.length;
  const halfWidth = NORMAL_QUANTILE * Math.sqrt((share * (1 - share)) / values.length);
  const bounds = { low: Math.max(0, share - halfWidth), high: Math.min(1, share + halfWidth) };
  return estimateOf(share, values.length, METHOD, bounds);
}

function giniEstimate(ranked: Float64Array, replicates: number[]): Estimate {
  const gini = normalisedGini(ranked);
  if (gini === null) return noEstimate("all_zero", ranked.length, METHOD);
  return estimateOf(gini, ranked.length, METHOD, percentileInterval(replicates));
}

function bounded(name: string, { estimate, low, high }: Estimate): Row {
  return { [name]: estimate, low, high };
}

function withoutShares(values: Float64Array, ranked: Float64Array): Pick<Concentration, "negativeShare" | "gini"> {
  return { negativeShare: negativeShare(values), gini: giniEstimate(ranked, []) };
}

function withoutEstimates(reason: string, n: number): Concentration {
  const none = noEstimate(reason, n, METHOD);
  return {
    curve: [],
    tenths: [],
    topFifthShare: none,
    topTenthShare: none,
    topSixPercentShare: none,
    topEightPercentShare: none,
    worstTenthShare: none,
    customersFor80Percent: none,
    negativeShare: none,
    gini: none,
  };
}

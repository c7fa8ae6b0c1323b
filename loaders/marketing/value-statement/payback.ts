import { LEVEL } from "../../statistics/interval-level.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import { estimateOf, noEstimate, type Estimate, type Grade } from "../../../src/models/evidence.ts";

/** The average tenure of a CMO in months (Spencer Stuart's count of 2021, as quoted by the article the site serves). */
export const CMO_MONTHS = 40;

/** Cumulative money by month since the spend, with its interval. */
export interface CashPoint {
  month: number;
  amount: number;
  low: number | null;
  high: number | null;
}

export interface PaybackInput {
  /** Value before marketing of all that was added: its estimate and draws. */
  value: number;
  draws: Float64Array;
  spend: number;
  /** Share of the value that has arrived by month since issue. */
  arrived: readonly number[];
  n: number;
  grade: Grade;
}

/** Money in hand by month since the spend: what has arrived of the value, less the spend. */
export function cashCurve({ value, draws, spend, arrived }: PaybackInput): CashPoint[] {
  return arrived.map((share, i) => {
    const { low, high } = percentileInterval(draws.map((draw) => draw * share - spend));
    return { month: i + 1, amount: value * share - spend, low, high };
  });
}

/**
 * Months until what has arrived covers the spend for good; no estimate when it never does. The interval's upper bound is null when in more than one of
 * twenty draws it never does.
 */
export function paybackMonths(input: PaybackInput): Estimate {
  const { value, draws, spend, arrived, n, grade } = input;
  const method = "value_statement_payback";
  if (arrived.length === 0) return noEstimate("value_statement_no_course", n, method, grade);
  const monthOf = (total: number) => {
    const last = arrived.findLastIndex((share) => total * share < spend);
    return last === arrived.length - 1 ? Infinity : last + 2;
  };
  const months = Array.from(draws, monthOf).sort((a, b) => a - b);
  const [low, high] = [(1 - LEVEL) / 2, (1 + LEVEL) / 2].map((at) => months[Math.round(at * (months.length - 1))]!);
  const point = monthOf(value);
  if (!Number.isFinite(point)) return noEstimate("value_statement_never_pays", n, method, grade);
  const warnings = Number.isFinite(high) ? [] : ["value_statement_may_never_pay"];
  return estimateOf(point, n, method, {
    low: Number.isFinite(low) ? low! : null,
    high: Number.isFinite(high) ? high! : null,
    grade,
    warnings,
  });
}

/** Share of draws in which the value covers the spend. */
export function chanceOfPaying({ draws, spend }: Pick<PaybackInput, "draws" | "spend">): number {
  return draws.filter((draw) => draw > spend).length / draws.length;
}

import { estimateOf, noEstimate, type Estimate, type Grade } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { clusteredError } from "../../statistics/clustered-error.ts";
import { eValue, eValueOfInterval } from "../../statistics/e-value.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { simultaneousPValue } from "../../statistics/simultaneous-intervals.ts";
import type { MeanWithError } from "../../statistics/ratio-of-means.ts";
import type { Comparison, NoComparison } from "./comparison.ts";
import type { Effect } from "./effects.ts";
import { loyalVerdict } from "./verdict.ts";
import { moneyOf, type Worth } from "./worth.ts";

/** What was found of a claim. */
export interface Told {
  comparison: Comparison;
  effect: Effect;
  /** The same for contribution a year; null without money. */
  contribution: Effect | null;
}

/** What all claims share. */
export interface Family {
  /** Claims that are told, which intervals and p-values are corrected for. */
  size: number;
  quantile: number;
  worth: Worth | null;
  clusters: Float64Array;
  grade: Grade;
  warnings: string[];
}

const METHOD = "loyal_standardised";
/** Policies that amounts are for. */
const THOUSAND = 1000;

/** Numbers and the table row of a claim that could be told. */
export function toldFindings(told: Told, family: Family): { numbers: Record<string, Estimate>; row: Row } {
  const { comparison, effect, contribution } = told;
  const { claim } = comparison.claim;
  const { quantile, grade, warnings, worth, clusters } = family;
  const id = `segments.loyal.${claim}`;
  const own = { difference: around(effect.difference, quantile), alone: around(effect.difference, NORMAL_QUANTILE) };
  const raw = around(effect.raw, NORMAL_QUANTILE);
  const money = contribution && around(contribution.difference, quantile);
  const thousand = worth && around(moneyOf(effect, worth, THOUSAND, clusters), quantile);
  const strength = strengthOf(effect, quantile, clusters);
  const verdict = loyalVerdict(own.difference);
  const n = effect.n;
  return {
    numbers: {
      [id]: estimateOf(effect.difference.mean, n, METHOD, { ...own.difference, grade }),
      [`${id}.raw`]: estimateOf(effect.raw.mean, n, "loyal_raw", { ...raw, grade: "D" }),
      [`${id}.contribution`]: money
        ? estimateOf(contribution.difference.mean, contribution.n, "loyal_linear", { ...money, grade, warnings })
        : noEstimate("loyal_no_money", 0, "loyal_linear", grade),
      [`${id}.per_thousand`]: thousand
        ? estimateOf(effect.difference.mean * worth.mean * THOUSAND, n, "loyal_worth", { ...thousand, grade, warnings })
        : noEstimate("loyal_no_money", 0, "loyal_worth", grade),
      [`${id}.e_value`]: estimateOf(strength.estimate, n, "loyal_e_value", { grade: "C" }),
      [`${id}.e_value_bound`]: estimateOf(strength.bound, n, "loyal_e_value", { grade: "C" }),
    },
    row: {
      claim,
      verdict,
      reason: null,
      policies: n,
      comparable: comparison.comparable,
      first: effect.first.mean,
      second: effect.second.mean,
      estimate: effect.difference.mean,
      ...own.difference,
      alone_low: own.alone.low,
      alone_high: own.alone.high,
      p_value: simultaneousPValue(effect.difference.mean / effect.difference.error, family.size),
      raw: effect.raw.mean,
      raw_low: raw.low,
      raw_high: raw.high,
      weighted: effect.weighted.mean,
      e_value: strength.estimate,
      e_value_bound: strength.bound,
      contribution: contribution?.difference.mean ?? null,
      contribution_low: money?.low ?? null,
      contribution_high: money?.high ?? null,
    },
  };
}

/** The same of a claim that could not. */
export function untoldFindings({ claim: { claim }, reason, n }: NoComparison) {
  const id = `segments.loyal.${claim}`;
  const none = noEstimate(reason, n, METHOD, "C");
  const parts = ["", ".raw", ".contribution", ".per_thousand", ".e_value", ".e_value_bound"];
  const numbers: Record<string, Estimate> = Object.fromEntries(parts.map((part) => [`${id}${part}`, none]));
  const row: Row = { claim, verdict: "untold", reason, policies: n };
  return { numbers, row };
}

function around({ mean, error }: MeanWithError, quantile: number): { low: number; high: number } {
  return { low: mean - quantile * error, high: mean + quantile * error };
}

/** E-values by the ratio of the risks of having gone by 25 months, its interval on the log scale. */
function strengthOf({ first, second, influences }: Effect, quantile: number, clusters: Float64Array) {
  const gone = { first: 1 - first.mean, second: 1 - second.mean };
  const logRatio = Math.log(gone.first / gone.second);
  const moved = influences.first.map((value, i) => influences.second[i]! / gone.second - value / gone.first);
  const reach = quantile * clusteredError(moved, clusters);
  return {
    estimate: eValue(Math.exp(logRatio)),
    bound: eValueOfInterval(Math.exp(logRatio - reach), Math.exp(logRatio + reach)),
  };
}

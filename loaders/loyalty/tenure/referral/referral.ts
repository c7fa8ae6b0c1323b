import { estimateOf, noEstimate, type Estimate, type Grade } from "../../../../src/models/evidence.ts";
import type { Check, Row } from "../../../../src/models/report.ts";
import { eValue, eValueOfInterval } from "../../../statistics/e-value.ts";
import { momentsOf } from "../../../statistics/moments.ts";
import { ratioOfMeans } from "../../../statistics/ratio-of-means.ts";
import { riskRatioOfDifference } from "../../../statistics/risk-ratio-of-difference.ts";
import { differencesIn, matchCohorts, type Balance, type MatchedCohorts } from "./matched-cohorts.ts";
import type { WonCustomers } from "./won-customers.ts";

export interface Referral {
  numbers: Record<string, Estimate>;
  tables: Record<string, Row[]>;
  checks: Check[];
}

const METHOD = "entropy_balancing";
/** Cohorts smaller than this cannot be weighted on some forty covariates. */
const FEWEST_IN_COHORT = 100;
/** The largest standardised difference that counts as balance (Austin 2009). */
const LARGEST_DIFFERENCE = 0.1;
/** A placebo fails below this corrected p-value. */
const PLACEBO_LEVEL = 0.1;

const OUTCOMES = ["persistency_25", "policies", "contribution"] as const;
type Outcome = (typeof OUTCOMES)[number];

/**
 * Referred customers against those won by advertising, made alike by weights (entropy balancing): difference in the share of
 * first policies in force at 25 months, in policies held then and in contribution a year, with and without weights, and how
 * strong an unmeasured cause would have to be to explain them (E-value). Grade B when balance and placebo pass, else C.
 */
export function referral(customers: WonCustomers, warnings: string[]): Referral {
  const referred = customers.source.filter((source) => source === "referral").length;
  const fewest = Math.min(referred, customers.source.length - referred);
  if (fewest < FEWEST_IN_COHORT) return without(fewest === 0 ? "one_source_only" : "too_few_to_match", fewest);
  const cohorts = matchCohorts(customers);
  if (!cohorts) return without("no_balance", customers.source.length);
  const checks = checksOf(cohorts);
  const grade: Grade = checks.every(({ passed }) => passed) ? "B" : "C";
  const outcomes: Record<Outcome, Float64Array> = {
    persistency_25: customers.stayed,
    policies: customers.policies,
    contribution: customers.contribution,
  };
  const found = OUTCOMES.map((name) => outcomeOf(name, outcomes[name], cohorts, grade, warnings));
  return {
    numbers: Object.assign({}, ...found.map(({ numbers }) => numbers)) as Record<string, Estimate>,
    tables: {
      referral_outcomes: found.map(({ row }) => row),
      referral_balance: cohorts.balance.map(balanceRow),
      referral_placebos: cohorts.placebos.map(({ name, difference: { difference, low, high } }) => ({
        outcome: name,
        difference,
        low,
        high,
      })),
    },
    checks,
  };
}

/** Numbers are on no scale that a reader knows, so only their differences are told. */
function balanceRow({ name, level, isBalanced, referred, advertised, weighted, before, after }: Balance): Row {
  const means = name.startsWith("age") && level === null ? {} : { referred, advertised, weighted };
  return { covariate: name, level, balanced: isBalanced, ...means, before, after };
}

function without(reason: string, n: number): Referral {
  const none = noEstimate(reason, n, METHOD, "C");
  const ids = OUTCOMES.flatMap((name) => idsOf(name));
  return { numbers: Object.fromEntries(ids.map((id) => [id, none])), tables: {}, checks: [] };
}

function idsOf(name: Outcome): string[] {
  const stem = `loyalty.referral.${name}`;
  return [`${stem}_difference`, `${stem}_difference.raw`, `${stem}_e_value`, `${stem}_e_value_bound`];
}

function checksOf({ balance, smallestPlaceboP }: MatchedCohorts): Check[] {
  const largest = Math.max(...balance.map(({ after }) => Math.abs(after)));
  const balanced = { passed: largest <= LARGEST_DIFFERENCE, value: largest, limit: LARGEST_DIFFERENCE };
  const passed = smallestPlaceboP !== null && smallestPlaceboP >= PLACEBO_LEVEL;
  return [
    { id: "referral_balance", ...balanced },
    { id: "referral_placebo", passed, value: null, limit: null },
  ];
}

function outcomeOf(name: Outcome, values: Float64Array, cohorts: MatchedCohorts, grade: Grade, warnings: string[]) {
  const found = differencesIn(values, cohorts);
  const n = momentsOf(values).n;
  const [id, raw, strength, bound] = idsOf(name) as [string, string, string, string];
  const noted = name === "contribution" ? warnings : [];
  const { difference, low, high } = found.matched;
  const numbers = {
    [id]: estimateOf(difference, n, METHOD, { low, high, grade, warnings: noted }),
    [raw]: estimateOf(found.raw.difference, n, "raw_difference", {
      ...boundsOf(found.raw),
      grade: "D",
      warnings: noted,
    }),
    [strength]: estimateOf(eValueOf(name, found, values).estimate, n, "e_value", { grade: "C" }),
    [bound]: estimateOf(eValueOf(name, found, values).bound, n, "e_value", { grade: "C" }),
  };
  const row: Row = {
    outcome: name,
    referred: found.first.mean,
    advertised: found.plain.mean,
    weighted: found.second.mean,
    difference,
    low,
    high,
    raw: found.raw.difference,
    raw_low: found.raw.low,
    raw_high: found.raw.high,
  };
  return { numbers, row };
}

function boundsOf({ low, high }: { low: number; high: number }) {
  return { low, high };
}

/** Persistency by the ratio of the risks of having gone; amounts by the ratio that a standardised difference stands for. */
function eValueOf(name: Outcome, found: ReturnType<typeof differencesIn>, values: Float64Array) {
  if (name === "persistency_25") {
    const gone = ({ mean, error }: { mean: number; error: number }) => ({ mean: 1 - mean, error });
    const { ratio, low, high } = ratioOfMeans(gone(found.first), gone(found.second));
    return { estimate: eValue(ratio), bound: eValueOfInterval(low ?? NaN, high ?? NaN) };
  }
  const { n, sum, sumOfSquares } = momentsOf(values);
  const spread = Math.sqrt(sumOfSquares / n - (sum / n) ** 2);
  const { difference, low, high } = found.matched;
  const [ratio, lower, upper] = [difference, low, high].map((size) => riskRatioOfDifference(size / spread));
  return { estimate: eValue(ratio!), bound: eValueOfInterval(lower!, upper!) };
}

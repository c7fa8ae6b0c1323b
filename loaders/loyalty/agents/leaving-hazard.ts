import { cox, type CoxFit } from "../../statistics/cox.ts";
import { eValue, eValueOfInterval } from "../../statistics/e-value.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Check, Row } from "../../../src/models/report.ts";
import {
  leavingPieces,
  LEAVING_STATES,
  type LeavingPieces,
  type LeavingState,
  type SoldPolicies,
} from "./leaving-pieces.ts";

const METHOD = "agent_leaving";
/** Fewer policies given up than this in a state say nothing of it. */
const FEWEST_EVENTS = 10;
const YEAR = 365;

export interface LeavingHazard {
  numbers: Record<string, Estimate>;
  /** {payment (all, or payments a year), state, policies_given_up, estimate (hazard ratio), low, high} */
  rows: Row[];
  checks: Check[];
}

/**
 * What the leaving of the selling agent does to the hazard of giving up a policy: a Cox model over time since issue with the
 * leaving as a time-varying covariate, a baseline for each product and number of payments a year (ends come when premiums
 * are due), standard errors by agent, corrected for few of them. Ratios are against policies whose agent is there and stays for half a year.
 */
export function leavingHazard(sold: SoldPolicies): LeavingHazard {
  const payments = [...new Set(sold.frequency)].filter((frequency) => frequency > 0).sort((a, b) => a - b);
  const all = fitOf(sold, () => true);
  const rows = [
    ...rowsOf("all", all),
    ...payments.flatMap((frequency) =>
      rowsOf(
        String(frequency),
        fitOf(sold, (i) => sold.frequency[i] === frequency),
      ),
    ),
  ];
  return { numbers: numbersOf(sold, all), rows, checks: placeboCheck(all) };
}

interface Fit {
  pieces: LeavingPieces;
  states: LeavingState[];
  events: Record<LeavingState, number>;
  /** Null when there is no fit, with the reason. */
  cox: CoxFit | null;
  reason: string;
}

function fitOf(sold: SoldPolicies, isIncluded: (policy: number) => boolean): Fit {
  const pieces = leavingPieces(sold, isIncluded);
  const events = Object.fromEntries(
    LEAVING_STATES.map((state, code) => [state, eventsIn(pieces, code)]),
  ) as Fit["events"];
  const states = LEAVING_STATES.filter((state) => events[state] >= FEWEST_EVENTS);
  if (states.length === 0) return { pieces, states, events, cox: null, reason: "too_few_left" };
  const covariates = states.map((state) => {
    const code = LEAVING_STATES.indexOf(state);
    return Float64Array.from(pieces.state, (one) => Number(one === code));
  });
  const { entry, exit, event } = pieces;
  const strata = strataOf(sold, pieces);
  const cluster = pieces.policy.map((policy) => sold.agent_number[policy]!);
  const found = cox({ entry, exit, cause: event }, covariates, { strata, cluster, smallSample: true });
  return { pieces, states, events, cox: found.converged ? found : null, reason: "not_converged" };
}

function eventsIn({ state, event }: LeavingPieces, code: number): number {
  return state.reduce((sum, one, i) => sum + Number(one === code && event[i] === 1), 0);
}

function strataOf({ product, frequency }: SoldPolicies, { policy }: LeavingPieces): Uint32Array {
  const codes = new Map<string, number>();
  return policy.map((one) => {
    const key = `${product[one] ?? ""} ${frequency[one]}`;
    if (!codes.has(key)) codes.set(key, codes.size);
    return codes.get(key)!;
  });
}

function ratioOf(fit: Fit, state: LeavingState): Estimate {
  const n = fit.events[state];
  const at = fit.states.indexOf(state);
  if (!fit.cox || at < 0) return noEstimate(at < 0 ? "too_few_left" : fit.reason, n, METHOD, "C");
  const [log, error] = [fit.cox.coefficients[at]!, fit.cox.standardErrors[at]!];
  const bound = (sign: number) => Math.exp(log + sign * NORMAL_QUANTILE * error);
  return estimateOf(Math.exp(log), n, METHOD, { grade: "C", low: bound(-1), high: bound(1) });
}

function rowsOf(payment: string, fit: Fit): Row[] {
  return LEAVING_STATES.flatMap((state) => {
    const { estimate, low, high, n } = ratioOf(fit, state);
    return estimate === null ? [] : [{ payment, state, policies_given_up: n, estimate, low, high }];
  });
}

function numbersOf(sold: SoldPolicies, fit: Fit): Record<string, Estimate> {
  const [half, year] = (["months_0_6", "months_7_12"] as const).map((state) => ratioOf(fit, state));
  return {
    "loyalty.agents.leaving.hazard_ratio_6": half!,
    "loyalty.agents.leaving.hazard_ratio_12": year!,
    "loyalty.agents.leaving.e_value": eValueOf(half!),
    "loyalty.agents.leaving.policies_lost": lostOf(sold, fit, () => 1),
    "loyalty.agents.leaving.premium_lost": lostOf(sold, fit, (policy) => sold.annual_premium[policy]!),
  };
}

/** How strongly something unmeasured would have to act to explain the ratio away; within half a year the giving up is rare. */
function eValueOf({ estimate, low, high, n, reason }: Estimate): Estimate {
  if (estimate === null) return noEstimate(reason ?? "not_converged", n, "e_value", "C");
  return estimateOf(eValue(estimate), n, "e_value", { grade: "C", low: eValueOfInterval(low!, high!), high: null });
}

/** Of what was given up in the last twelve months within a year of the leaving, the part above the hazard of other policies: 1 - 1 / ratio. */
function lostOf(sold: SoldPolicies, fit: Fit, weight: (policy: number) => number): Estimate {
  const states = (["months_0_6", "months_7_12"] as const).filter((state) => fit.states.includes(state));
  if (!fit.cox || states.length === 0) return noEstimate(fit.reason, 0, METHOD, "C");
  const { coefficients, covariance } = fit.cox;
  const p = coefficients.length;
  let [lost, variance, n] = [0, 0, 0];
  const slopes = new Float64Array(p);
  for (const state of states) {
    const given = lastYear(sold, fit.pieces, LEAVING_STATES.indexOf(state), weight);
    const at = fit.states.indexOf(state);
    lost += given.total * (1 - Math.exp(-coefficients[at]!));
    slopes[at] = given.total * Math.exp(-coefficients[at]!);
    n += given.policies;
  }
  for (let a = 0; a < p; a++) for (let b = 0; b < p; b++) variance += slopes[a]! * slopes[b]! * covariance[a * p + b]!;
  if (n < FEWEST_EVENTS) return noEstimate("too_few", n, METHOD, "C");
  const half = NORMAL_QUANTILE * Math.sqrt(variance);
  return estimateOf(lost, n, METHOD, { grade: "C", low: lost - half, high: lost + half });
}

function lastYear(sold: SoldPolicies, pieces: LeavingPieces, code: number, weight: (policy: number) => number) {
  let [total, policies] = [0, 0];
  pieces.policy.forEach((policy, i) => {
    if (pieces.state[i] !== code || pieces.event[i] !== 1) return;
    if (sold.as_of_days[policy]! - sold.exit_days[policy]! >= YEAR) return;
    total += weight(policy);
    policies++;
  });
  return { total, policies };
}

/** Half a year before agents leave nothing should have happened yet: the hazard ratio there has to hold 1 in its interval. */
function placeboCheck(fit: Fit): Check[] {
  const { estimate, low, high } = ratioOf(fit, "before_6");
  if (estimate === null || low === null || high === null) return [];
  return [{ id: "agents_placebo_before", passed: low <= 1 && high >= 1, value: null, limit: null }];
}

import { horvitzThompsonTotal, hajekMean, weightedCountInterval } from "../../statistics/horvitz-thompson.ts";
import type { Light } from "../diagnostics/read-operations.ts";
import { isMature } from "../cases/label-maturity.ts";
import type { FraudContext } from "../part.ts";
import type { Explored } from "./read-explored.ts";

/** What looking at some requests by lot says of all that were let pass. Requests count whose label had time to come. */
export interface ExploredGreens {
  /** Requests that no light demanded to be looked at, and those of them drawn by lot. */
  passed: number;
  explored: number;
  /** Frauds found among those drawn, by somebody else than staff alone; and with what staff alone found or suspects. */
  found: number;
  foundOrSuspected: number;
  /** Frauds that came to light among all of them, drawn or not: there are no fewer. */
  known: number;
  /** Estimated frauds among all of them. */
  missed: { estimate: number; variance: number; low: number; high: number };
  missedOrSuspected: { estimate: number; low: number; high: number };
  /** Upper bound if a request with a higher chance to be drawn is no safer than one with a lower; null without finds to weigh it by. */
  highIfOrdered: number;
  /** Share of frauds among them by the weighted mean, which does not rest on the number drawn. */
  share: number;
}

/**
 * Frauds among requests that were let pass, from those that staff looked at by lot (Horvitz and Thompson 1952). Each find stands for as many as its
 * chance says, so only findings that do not rest on staff alone count: one slip would count as dozens. Null when nothing was drawn by lot.
 *
 * @param lights the light of each request; without any, requests with a chance below 1 alone are known to have been let pass
 */
export function exploredGreens(
  context: FraudContext,
  lights: readonly (Light | null)[],
  explored: readonly Explored[],
): ExploredGreens | null {
  const { cases, outcome, asOf } = context;
  const mature = isMature(cases, asOf);
  const drawn = explored.filter(({ request }) => mature[request] === 1 && (lights[request] ?? "green") === "green");
  if (drawn.length === 0) return null;
  const confirmed = confirmedFrauds(context);
  const isPassed = (i: number) => mature[i] === 1 && lights[i] === "green";
  const hasLights = lights.some((light) => light === "green");
  const passed = hasLights ? cases.at.reduce((sum, _, i) => sum + Number(isPassed(i)), 0) : drawn.length;
  const known = hasLights ? cases.at.reduce((sum, _, i) => sum + Number(isPassed(i) && confirmed[i] === 1), 0) : 0;
  const chances = drawn.map(({ chance }) => chance);
  const isFound = drawn.map(({ request }) => confirmed[request]!);
  const isSuspected = drawn.map(({ request }) => Math.max(outcome.fraud[request]!, outcome.suspected[request]!));
  const { total, variance } = horvitzThompsonTotal(isFound, chances);
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  return {
    passed,
    explored: drawn.length,
    found: sum(isFound),
    foundOrSuspected: sum(isSuspected),
    known: Math.max(known, sum(isFound)),
    missed: { estimate: total, variance, ...intervalOf(isFound, chances) },
    missedOrSuspected: {
      estimate: horvitzThompsonTotal(isSuspected, chances).total,
      ...intervalOf(isSuspected, chances),
    },
    highIfOrdered: intervalOf(isFound, chances, Math.max(1, passed / drawn.length)).high,
    share: hajekMean(isFound, chances).mean,
  };
}

function intervalOf(isFound: readonly number[], chances: readonly number[], largest = 1 / Math.min(...chances)) {
  const weights = chances.flatMap((chance, i) => (isFound[i] ? [1 / chance] : []));
  return weightedCountInterval(weights, largest);
}

/** 1 for requests known to be fraud by somebody besides staff; all that are known when nobody else ever found one. */
function confirmedFrauds({ findings, outcome }: FraudContext): Uint8Array {
  const confirmed = new Uint8Array(outcome.fraud.length);
  findings.request.forEach((request, i) => {
    if (findings.label[i] === "fraud" && findings.by[i] !== "staff" && outcome.fraud[request]) confirmed[request] = 1;
  });
  return confirmed.some((one) => one === 1) ? confirmed : outcome.fraud;
}

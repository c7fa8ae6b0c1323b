import gammaln from "@stdlib/math-base-special-gammaln";
import { gaussLegendre } from "./gauss-legendre.ts";
import { hypergeometric2F1 } from "./hypergeometric-2f1.ts";
import { fitLikelihood, type LikelihoodFit } from "./likelihood-fit.ts";
import type { PurchaseHistory } from "./purchase-history.ts";
import { withNumericGradient } from "./quasi-newton.ts";

/** Purchases come at a gamma(r, alpha) rate until a customer leaves, at a gamma(s, beta) rate of its own. */
export interface ParetoNbd {
  r: number;
  alpha: number;
  s: number;
  beta: number;
}

/** Fits Pareto/NBD (Schmittlein, Morrison and Colombo 1987) by the likelihood of Fader and Hardie 2005. */
export function fitParetoNbd(history: PurchaseHistory): LikelihoodFit<"r" | "alpha" | "s" | "beta"> {
  if (history.customers.length === 0) return { converged: false, reason: "no_data" };
  if (history.purchases.every((count) => count === 0)) return { converged: false, reason: "no_events" };
  const time = history.observed.reduce((most, observed) => Math.max(most, observed), 0) || 1;
  return fitLikelihood(
    ["r", "alpha", "s", "beta"],
    withNumericGradient(([r, alpha, s, beta]) => logLikelihood(history, { r: r!, alpha: alpha!, s: s!, beta: beta! })),
    [0.5, time / 3, 0.5, time / 3],
    { iterations: 60, givesUpAt: ([r, , s]) => Math.max(Math.abs(r!), Math.abs(s!)) > FARTHEST_LOG_SHAPE },
  );
}

// Where customers do not differ in how often they buy, or in how they leave, the maximum lies at infinity. Rates that differ by as little
// as these shapes say (by 1 %) are out of any data's reach: no use in following them further.
const FARTHEST_LOG_SHAPE = 9;

function logLikelihood(history: PurchaseHistory, model: ParetoNbd): number {
  const { purchases, lastPurchase, observed, customers } = history;
  let sum = 0;
  for (let i = 0; i < customers.length; i++)
    sum += customers[i]! * logLikelihoodOf(model, purchases[i]!, lastPurchase[i]!, observed[i]!);
  return sum;
}

function logLikelihoodOf(model: ParetoNbd, x: number, last: number, observed: number): number {
  const { r, alpha, s, beta } = model;
  const start = gammaln(r + x) - gammaln(r) + r * Math.log(alpha) + s * Math.log(beta);
  const still = -(r + x) * Math.log(alpha + observed) - s * Math.log(beta + observed);
  return start + still + Math.log1p(oddsOfLeft(model, x, last, observed));
}

// The series converges fast up to here; beyond it the integral that it stands for is taken by quadrature.
const LARGEST_ARGUMENT = 0.7;
const QUADRATURE = gaussLegendre(16);

/**
 * Odds that a customer has left against still being one: the integral over the time u of leaving, from the last purchase to now, of
 * s (alpha + u)^-(r + x) (beta + u)^-(s + 1), over its value at staying.
 */
function oddsOfLeft(model: ParetoNbd, x: number, last: number, observed: number): number {
  const { alpha, beta } = model;
  const argument = Math.abs(alpha - beta) / (Math.max(alpha, beta) + last);
  return argument < LARGEST_ARGUMENT
    ? oddsBySeries(model, x, last, observed)
    : oddsByQuadrature(model, x, last, observed);
}

/** s / (r + s + x) A0 (alpha + T)^(r + x) (beta + T)^s, in logarithms (Fader and Hardie 2005). */
function oddsBySeries({ r, alpha, s, beta }: ParetoNbd, x: number, last: number, observed: number): number {
  const larger = Math.max(alpha, beta);
  const second = alpha >= beta ? s + 1 : r + x;
  const power = r + s + x;
  const gap = Math.abs(alpha - beta);
  const part = (time: number) => {
    const value = hypergeometric2F1(power, second, power + 1, gap / (larger + time));
    return Math.log(value) - power * Math.log(larger + time);
  };
  const [early, late] = [part(last), part(observed)];
  const scale = (r + x) * Math.log(alpha + observed) + s * Math.log(beta + observed);
  return (s / power) * Math.exp(early + scale) * -Math.expm1(Math.min(0, late - early));
}

/** The integral over log(alpha + u), on which the integrand falls evenly. */
function oddsByQuadrature({ r, alpha, s, beta }: ParetoNbd, x: number, last: number, observed: number): number {
  const end = Math.log(alpha + observed);
  const half = (end - Math.log(alpha + last)) / 2;
  const endBeta = Math.log(beta + observed);
  let sum = 0;
  for (let i = 0; i < QUADRATURE.nodes.length; i++) {
    const log = end - half * (1 - QUADRATURE.nodes[i]!);
    const atBeta = beta - alpha + Math.exp(log);
    const exponent = (r + x) * (end - log) + log + s * endBeta - (s + 1) * Math.log(atBeta);
    sum += QUADRATURE.weights[i]! * Math.exp(exponent);
  }
  return s * half * sum;
}

/** Probability that a customer with this history is still one (Fader and Hardie 2005, equation 10). */
export function paretoNbdAlive(model: ParetoNbd, purchases: number, lastPurchase: number, observed: number): number {
  return 1 / (1 + oddsOfLeft(model, purchases, lastPurchase, observed));
}

/** Expected repeat purchases of a new customer within `time` (Fader and Hardie 2005, equation 17). */
export function paretoNbdExpected(model: ParetoNbd, time: number): number {
  return (model.r / model.alpha) * lifetimeWithin(model.s, model.beta, time);
}

/** Expected purchases within `time` from now, given the history (Fader and Hardie 2005, equation 22). */
export function paretoNbdConditional(
  model: ParetoNbd,
  purchases: number,
  lastPurchase: number,
  observed: number,
  time: number,
): number {
  return paretoNbdOfAlive(model, purchases, observed, time) * paretoNbdAlive(model, purchases, lastPurchase, observed);
}

/** The same of one who is still a customer: it does not depend on when the last purchase was. */
export function paretoNbdOfAlive(model: ParetoNbd, purchases: number, observed: number, time: number): number {
  const rate = (model.r + purchases) / (model.alpha + observed);
  return rate * lifetimeWithin(model.s, model.beta + observed, time);
}

/** Mean of the part of a Pareto(s, beta) lifetime that falls within `time`. */
function lifetimeWithin(s: number, beta: number, time: number): number {
  const growth = Math.log1p(time / beta);
  if (Math.abs(s - 1) < 1e-9) return beta * growth;
  return (beta / (s - 1)) * -Math.expm1((1 - s) * growth);
}

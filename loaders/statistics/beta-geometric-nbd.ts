import digamma from "@stdlib/math-base-special-digamma";
import gammaln from "@stdlib/math-base-special-gammaln";
import { fitLikelihood, type LikelihoodFit } from "./likelihood-fit.ts";
import type { PurchaseHistory } from "./purchase-history.ts";

/** Purchases come at a gamma(r, alpha) rate; after a purchase a customer leaves with a beta(a, b) probability. */
export interface BetaGeometricNbd {
  r: number;
  alpha: number;
  a: number;
  b: number;
}

/**
 * Fits BG/NBD (Fader, Hardie and Lee 2005, equation 6) with `firstCounts` 0, and MBG/NBD (Batislam, Denizel and Filiztekin 2007, equation 6),
 * in which customers can leave after the first purchase too, with 1: the same likelihood with one more chance to leave.
 */
export function fitBetaGeometricNbd(
  history: PurchaseHistory,
  firstCounts: 0 | 1,
): LikelihoodFit<"r" | "alpha" | "a" | "b"> {
  if (history.customers.length === 0) return { converged: false, reason: "no_data" };
  if (history.purchases.every((count) => count === 0)) return { converged: false, reason: "no_events" };
  return fitFrom(history, firstCounts, [0.5, typicalTime(history), 1, 2]);
}

// Above twice this many histories, every k-th of them is fitted first: few passes over all are then left.
const FIRST_FITTED = 20_000;

function fitFrom(
  history: PurchaseHistory,
  firstCounts: 0 | 1,
  start: readonly number[],
): LikelihoodFit<"r" | "alpha" | "a" | "b"> {
  const every = Math.floor(history.customers.length / FIRST_FITTED);
  const first = every >= 2 ? fitFrom(everyNth(history, every), firstCounts, start) : null;
  const most = history.purchases.reduce((largest, count) => Math.max(largest, count), 0);
  const shared = { history, firstCounts, counts: countsOf(history, most), tables: countTables(most) };
  return fitLikelihood(
    ["r", "alpha", "a", "b"],
    (parameters, gradient) => logLikelihood(shared, parameters, gradient),
    first?.converged ? Array.from(first.logs, Math.exp) : start,
    first?.converged && first.covariance
      ? { inverse: first.covariance.map((row) => row.map((entry) => entry / every)) }
      : {},
  );
}

function everyNth({ purchases, lastPurchase, observed, customers }: PurchaseHistory, step: number): PurchaseHistory {
  const kept = (values: Float64Array) => values.filter((_, i) => i % step === 0);
  return {
    purchases: kept(purchases),
    lastPurchase: kept(lastPurchase),
    observed: kept(observed),
    customers: kept(customers),
  };
}

function typicalTime({ observed, customers }: PurchaseHistory): number {
  const all = customers.reduce((sum, count) => sum + count, 0);
  return observed.reduce((sum, time, i) => sum + time * customers[i]!, 0) / all || 1;
}

/** What depends on the number of purchases alone, once per number. */
interface CountTables {
  value: Float64Array;
  byR: Float64Array;
  byA: Float64Array;
  byB: Float64Array;
}

function countTables(most: number): CountTables {
  const column = () => new Float64Array(most + 1);
  return { value: column(), byR: column(), byA: column(), byB: column() };
}

function countsOf({ purchases }: PurchaseHistory, most: number): boolean[] {
  const present = Array.from({ length: most + 1 }, () => false);
  for (const count of purchases) present[count] = true;
  return present;
}

function fillTables(tables: CountTables, parameters: Float64Array, firstCounts: number, present: boolean[]): void {
  const [r, alpha, a, b] = parameters as unknown as [number, number, number, number];
  present.forEach((there, x) => {
    if (!there) return;
    const chances = x + firstCounts;
    tables.value[x] =
      gammaln(r + x) -
      gammaln(r) +
      r * Math.log(alpha) +
      gammaln(a + b) +
      gammaln(b + chances) -
      gammaln(b) -
      gammaln(a + b + chances);
    tables.byR[x] = digamma(r + x) - digamma(r) + Math.log(alpha);
    tables.byA[x] = digamma(a + b) - digamma(a + b + chances);
    tables.byB[x] = digamma(a + b) + digamma(b + chances) - digamma(b) - digamma(a + b + chances);
  });
}

interface Shared {
  history: PurchaseHistory;
  firstCounts: 0 | 1;
  counts: boolean[];
  tables: CountTables;
}

function logLikelihood(shared: Shared, parameters: Float64Array, gradient: Float64Array): number {
  const { history, firstCounts, counts, tables } = shared;
  const { purchases, lastPurchase, observed, customers } = history;
  const [r, alpha, a, b] = parameters as unknown as [number, number, number, number];
  fillTables(tables, parameters, firstCounts, counts);
  let [value, byR, byAlpha, byA, byB] = [0, 0, 0, 0, 0];
  for (let i = 0; i < customers.length; i++) {
    const x = purchases[i]!;
    const weight = customers[i]!;
    const logEnd = Math.log(alpha + observed[i]!);
    const chances = x + firstCounts;
    let [atR, atAlpha] = [-logEnd, -(r + x) / (alpha + observed[i]!)];
    let ofTime = -(r + x) * logEnd;
    if (chances > 0) {
      const logLast = Math.log(alpha + lastPurchase[i]!);
      const odds = Math.exp(Math.log(a / (b + chances - 1)) + (r + x) * (logEnd - logLast));
      const left = odds === Infinity ? 1 : odds / (1 + odds);
      ofTime = odds === Infinity ? Math.log(a / (b + chances - 1)) - (r + x) * logLast : ofTime + Math.log1p(odds);
      atR += left * (logEnd - logLast);
      atAlpha += left * (r + x) * (1 / (alpha + observed[i]!) - 1 / (alpha + lastPurchase[i]!));
      byA += weight * (left / a);
      byB -= weight * (left / (b + chances - 1));
    }
    value += weight * (tables.value[x]! + ofTime);
    byR += weight * (tables.byR[x]! + atR);
    byAlpha += weight * (r / alpha + atAlpha);
    byA += weight * tables.byA[x]!;
    byB += weight * tables.byB[x]!;
  }
  gradient.set([byR, byAlpha, byA, byB]);
  return value;
}

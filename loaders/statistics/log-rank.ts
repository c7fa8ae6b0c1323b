import { ascendingOrder } from "./ascending-order.ts";
import { choleskyFactor, choleskySolve } from "./cholesky.ts";
import { chiSquareTail } from "./chi-square-tail.ts";
import { checkLifetimes, startOfRisk, type Lifetimes } from "./lifetimes.ts";

export interface LogRankTest {
  /** Events of each group, and those expected if all groups had one hazard. */
  observed: Float64Array;
  expected: Float64Array;
  /** P-value of each group against all others together; NaN for a group that is never compared. */
  againstRest: Float64Array;
  chiSquare: number;
  degrees: number;
  pValue: number;
}

interface Sums {
  observed: Float64Array;
  expected: Float64Array;
  /** groups x groups. */
  covariance: Float64Array;
}

/**
 * Whether k groups have one survival curve (Mantel 1966, Peto and Peto 1972), with delayed entry. With strata, observed and
 * expected events are summed over strata, so that only lives of one stratum are compared. Weights do not count.
 *
 * @param group code of each life, 0 ... k - 1
 * @param causes codes that count as the event, all when left out
 * @returns null when fewer than two groups are ever compared at an event
 */
export function logRank(
  lifetimes: Lifetimes,
  group: ArrayLike<number>,
  { causes, strata }: { causes?: readonly number[]; strata?: ArrayLike<number> } = {},
): LogRankTest | null {
  checkLifetimes(lifetimes);
  const k = highest(group, lifetimes.exit.length) + 1;
  const sums = { observed: new Float64Array(k), expected: new Float64Array(k), covariance: new Float64Array(k * k) };
  const isEvent = lifetimes.cause.map((code) => Number(causes ? causes.includes(code) : code > 0));
  for (const order of byStratum(lifetimes.exit, strata)) addStratum(lifetimes, isEvent, group, order, sums);
  return test(sums, k);
}

function byStratum(exit: Float64Array, strata: ArrayLike<number> | undefined): Uint32Array[] {
  const order = ascendingOrder(exit);
  if (!strata) return [order];
  return Array.from({ length: highest(strata, exit.length) + 1 }, (_, s) => order.filter((i) => strata[i] === s));
}

function addStratum(
  lifetimes: Lifetimes,
  isEvent: Uint8Array,
  group: ArrayLike<number>,
  order: Uint32Array,
  sums: Sums,
): void {
  const start = startOfRisk(lifetimes);
  const entries = inOrderOf(order, start);
  const atRisk = new Float64Array(sums.observed.length);
  const events = new Float64Array(sums.observed.length);
  let entered = 0;
  for (let from = 0, until: number; from < order.length; from = until) {
    const time = lifetimes.exit[order[from]!]!;
    for (; entered < entries.length && start[entries[entered]!]! < time; entered++)
      atRisk[group[entries[entered]!]!]!++;
    events.fill(0);
    for (until = from; until < order.length && lifetimes.exit[order[until]!] === time; until++) {
      events[group[order[until]!]!]! += isEvent[order[until]!]!;
    }
    addTime(atRisk, events, sums);
    for (let i = from; i < until; i++) atRisk[group[order[i]!]!]!--;
  }
}

/** The members of an order in the order of other values. */
function inOrderOf(members: Uint32Array, values: Float64Array): Uint32Array {
  const order = ascendingOrder(new Float64Array(members.length).map((_, at) => values[members[at]!]!));
  return order.map((at) => members[at]!);
}

function addTime(atRisk: Float64Array, events: Float64Array, { observed, expected, covariance }: Sums): void {
  const d = events.reduce((sum, value) => sum + value, 0);
  if (d === 0) return;
  const k = atRisk.length;
  const n = atRisk.reduce((sum, value) => sum + value, 0);
  const factor = n > 1 ? (d * (n - d)) / (n - 1) : 0;
  for (let a = 0; a < k; a++) {
    observed[a]! += events[a]!;
    expected[a]! += (d * atRisk[a]!) / n;
    for (let b = 0; b < k; b++) {
      covariance[a * k + b]! += (factor * atRisk[a]! * ((a === b ? n : 0) - atRisk[b]!)) / n ** 2;
    }
  }
}

/** The groups that are compared at all, less one, whose difference the others determine. */
function test({ observed, expected, covariance }: Sums, k: number): LogRankTest | null {
  const compared = Array.from({ length: k }, (_, a) => a).filter((a) => covariance[a * k + a]! > 0);
  const free = compared.slice(0, -1);
  if (free.length === 0) return null;
  const factor = choleskyFactor(
    Float64Array.from(free.flatMap((a) => free.map((b) => covariance[a * k + b]!))),
    free.length,
  );
  if (!factor) return null;
  const difference = free.map((a) => observed[a]! - expected[a]!);
  const solved = choleskySolve(factor, free.length, difference);
  const chiSquare = difference.reduce((sum, value, a) => sum + value * solved[a]!, 0);
  const againstRest = observed.map((count, a) => {
    const variance = covariance[a * k + a]!;
    return variance > 0 ? chiSquareTail((count - expected[a]!) ** 2 / variance, 1) : NaN;
  });
  const pValue = chiSquareTail(chiSquare, free.length);
  return { observed, expected, againstRest, chiSquare, degrees: free.length, pValue };
}

function highest(codes: ArrayLike<number>, n: number): number {
  let most = 0;
  for (let i = 0; i < n; i++) most = Math.max(most, codes[i]!);
  return most;
}

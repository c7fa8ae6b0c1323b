import { checkLifetimes, startOfRisk, type Lifetimes } from "./lifetimes.ts";
import { ascendingOrder } from "./ascending-order.ts";

export interface Concordance {
  /** Share of comparable pairs in which the one with the higher risk ends first; ties in risk count half. */
  concordance: number;
  standardError: number;
  /** Pairs in which one is known to have ended before the other, both at risk at that time. */
  pairs: number;
}

/**
 * Harrell's concordance (Harrell, Califf, Pryor, Lee and Rosati 1982) with delayed entry, its standard error by the
 * infinitesimal jackknife as R's survival has it. Two ends at one time are not compared. Weights do not count.
 *
 * @param risk predicted risk of each life, such as its linear predictor
 * @returns null when no pair can be compared
 */
export function concordance(lifetimes: Lifetimes, risk: Float64Array, causes?: readonly number[]): Concordance | null {
  checkLifetimes(lifetimes);
  const isEvent = lifetimes.cause.map((code) => Number(causes ? causes.includes(code) : code > 0));
  const { agreed, compared } = pairsOfEach(lifetimes, isEvent, ranks(risk));
  const pairs = sum(compared) / 2;
  if (pairs === 0) return null;
  const value = sum(agreed) / 2 / pairs;
  let variance = 0;
  for (let i = 0; i < risk.length; i++) variance += ((agreed[i]! - value * compared[i]!) / pairs) ** 2;
  return { concordance: value, standardError: Math.sqrt(variance), pairs };
}

/** Every pair counts for both of its members. */
interface Pairs {
  agreed: Float64Array;
  compared: Float64Array;
}

/**
 * Two sweeps over time with the ranks of the risk kept in a tree: backwards each event meets those still at risk, forwards
 * each life meets, at its exit, the events that it has outlived, less those from before its entry.
 */
function pairsOfEach(lifetimes: Lifetimes, isEvent: Uint8Array, rank: Uint32Array): Pairs {
  const { exit } = lifetimes;
  const start = startOfRisk(lifetimes);
  const byExit = ascendingOrder(exit);
  const byStart = ascendingOrder(start);
  const pairs: Pairs = { agreed: new Float64Array(exit.length), compared: new Float64Array(exit.length) };
  meetSurvivors(pairs, { exit, start, byExit, byStart, isEvent, rank });
  meetEarlierEvents(pairs, { exit, start, byExit, byStart, isEvent, rank });
  return pairs;
}

interface Sweep {
  exit: Float64Array;
  start: Float64Array;
  byExit: Uint32Array;
  byStart: Uint32Array;
  isEvent: Uint8Array;
  rank: Uint32Array;
}

function meetSurvivors({ agreed, compared }: Pairs, { exit, start, byExit, byStart, isEvent, rank }: Sweep): void {
  const atRisk = new RankTree(rank);
  let gone = byStart.length - 1;
  for (let until = byExit.length, from: number; until > 0; until = from) {
    const time = exit[byExit[until - 1]!]!;
    for (from = until; from > 0 && exit[byExit[from - 1]!] === time; from--);
    for (; gone >= 0 && start[byStart[gone]!]! >= time; gone--) atRisk.add(byStart[gone]!, -1);
    // Those who are censored at the time of an event have outlived it; those who end with it are not compared.
    for (let at = from; at < until; at++) if (!isEvent[byExit[at]!]) atRisk.add(byExit[at]!, 1);
    for (let at = from; at < until; at++) {
      const life = byExit[at]!;
      if (!isEvent[life]) continue;
      agreed[life]! += atRisk.below(life) + atRisk.tied(life) / 2;
      compared[life]! += atRisk.total;
    }
    for (let at = from; at < until; at++) if (isEvent[byExit[at]!]) atRisk.add(byExit[at]!, 1);
  }
}

function meetEarlierEvents({ agreed, compared }: Pairs, { exit, start, byExit, byStart, isEvent, rank }: Sweep): void {
  const ended = new RankTree(rank);
  const meet = (life: number, sign: number) => {
    agreed[life]! += sign * (ended.total - ended.below(life) - ended.tied(life) / 2);
    compared[life]! += sign * ended.total;
  };
  let entering = 0;
  for (let from = 0, until: number; from < byExit.length; from = until) {
    const time = exit[byExit[from]!]!;
    for (; entering < byStart.length && start[byStart[entering]!]! < time; entering++) meet(byStart[entering]!, -1);
    for (until = from; until < byExit.length && exit[byExit[until]!] === time; until++);
    for (let at = from; at < until; at++) if (isEvent[byExit[at]!]) meet(byExit[at]!, 1);
    for (let at = from; at < until; at++) if (isEvent[byExit[at]!]) ended.add(byExit[at]!, 1);
    for (let at = from; at < until; at++) if (!isEvent[byExit[at]!]) meet(byExit[at]!, 1);
  }
}

/** Counts of lives by rank of risk; their sums up to a rank take log n steps (Fenwick 1994). */
class RankTree {
  total = 0;
  private readonly sums: Float64Array;
  private readonly counts: Float64Array;

  constructor(private readonly rank: Uint32Array) {
    const ranks = rank.reduce((most, value) => Math.max(most, value), 0) + 1;
    this.sums = new Float64Array(ranks + 1);
    this.counts = new Float64Array(ranks);
  }

  add(life: number, count: number): void {
    this.total += count;
    this.counts[this.rank[life]!]! += count;
    for (let at = this.rank[life]! + 1; at < this.sums.length; at += at & -at) this.sums[at]! += count;
  }

  below(life: number): number {
    let total = 0;
    for (let at = this.rank[life]!; at > 0; at -= at & -at) total += this.sums[at]!;
    return total;
  }

  tied(life: number): number {
    return this.counts[this.rank[life]!]!;
  }
}

/** Ranks from 0, equal values sharing one. */
function ranks(values: Float64Array): Uint32Array {
  const rank = new Uint32Array(values.length);
  const order = ascendingOrder(values);
  let current = 0;
  order.forEach((life, at) => {
    if (at > 0 && values[life] !== values[order[at - 1]!]) current++;
    rank[life] = current;
  });
  return rank;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

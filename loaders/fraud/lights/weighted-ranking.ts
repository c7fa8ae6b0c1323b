import type { LightCounts } from "../../../src/models/fraud-lights.ts";
import { atOrAbove, type LitCounts } from "../../../src/models/light-curve.ts";
import type { JudgedRequests } from "./judged-requests.ts";

/** Ranked requests with a weight each, summed along the ranking: counts at any cut by one look-up. */
export interface WeightedRanking {
  rows: JudgedRequests;
  weights: Uint8Array;
  requests: Float64Array;
  frauds: Float64Array;
  money: Float64Array;
  square: Float64Array;
  /** Whether every fraud's amount is taken as known: an unknown one counts as the mean. */
  hasMoney: boolean;
}

/** @param fallback money of a fraud without an amount; null when too few amounts are known */
export function weightedRanking(rows: JudgedRequests, weights: Uint8Array, fallback: number | null): WeightedRanking {
  const n = rows.score.length;
  const sums = () => new Float64Array(n + 1);
  const [requests, frauds, money, square] = [sums(), sums(), sums(), sums()];
  for (let i = 0; i < n; i++) {
    const weight = weights[i]!;
    const fraud = weight * rows.fraud[i]!;
    const amount = Number.isNaN(rows.exposed[i]!) ? (fallback ?? 0) : rows.exposed[i]!;
    requests[i + 1] = requests[i]! + weight;
    frauds[i + 1] = frauds[i]! + fraud;
    money[i + 1] = money[i]! + fraud * amount;
    square[i + 1] = square[i]! + fraud * amount * amount;
  }
  return { rows, weights, requests, frauds, money, square, hasMoney: fallback !== null };
}

/** What lies at or above a cut. */
export function litAt(ranking: WeightedRanking, cut: number): LitCounts {
  const until = atOrAbove(ranking.rows.score, cut);
  const { requests, frauds, money, square, hasMoney } = ranking;
  return {
    requests: requests[until]!,
    frauds: frauds[until]!,
    money: hasMoney ? money[until]! : null,
    square: square[until]!,
  };
}

export function lightCountsAt(ranking: WeightedRanking, { yellow, red }: { yellow: number; red: number }): LightCounts {
  return {
    total: litAt(ranking, -Infinity),
    lit: litAt(ranking, yellow),
    litRed: litAt(ranking, Math.max(yellow, red)),
  };
}

/** Weighted requests at or above a cut by the code of their branch; those without a branch are left out. */
export function branchCounts({ rows, weights }: WeightedRanking, cut: number, branches: number): Float64Array {
  const counts = new Float64Array(branches);
  const until = atOrAbove(rows.score, cut);
  for (let i = 0; i < until; i++) if (rows.branch[i]! >= 0) counts[rows.branch[i]!]! += weights[i]!;
  return counts;
}

/** The cut that lights a share of what another cut lights. */
export function cutAtShare(ranking: WeightedRanking, cut: number, share: number): number {
  const wanted = share * litAt(ranking, cut).requests;
  let [low, high] = [0, ranking.rows.score.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranking.requests[middle + 1]! < wanted) low = middle + 1;
    else high = middle;
  }
  return ranking.rows.score[low] ?? cut;
}

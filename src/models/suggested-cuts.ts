import { commoner, keptShare, type LightAssumptions } from "./fraud-lights.js";
import type { LitCounts } from "./light-curve.js";
import type { QueueTotal } from "./lights-queue.js";

/** Lights that may exceed the reviewers of a branch's day where it has any, as a share of all lights. */
export const BEYOND_REVIEWERS = 0.05;

/**
 * The cut at which policyholders' money kept, less what reviews cost the company and what delays cost honest customers, is largest: lowering it
 * further would cost more than it keeps (Elkan 2001, for a class instead of a request). Null when no cut is worth its reviews, or amounts are unknown.
 *
 * @param candidates scores of the frauds: the best cut is one of them
 */
export function costCut(
  candidates: readonly number[],
  countsAt: (cut: number) => LitCounts,
  assumptions: LightAssumptions,
): number | null {
  let [best, most]: [number | null, number] = [null, 0];
  for (const cut of candidates) {
    const worth = worthOf(commoner(countsAt(cut), assumptions), assumptions);
    if (worth !== null && worth > most) [best, most] = [cut, worth];
  }
  return best;
}

function worthOf({ requests, frauds, money }: LitCounts, assumptions: LightAssumptions): number | null {
  if (money === null) return null;
  return money * keptShare(assumptions) - requests * assumptions.cost - (requests - frauds) * assumptions.delay;
}

/**
 * The lowest cut at which lights hardly ever exceed a branch's reviewers on days when it has some. Null without capacity, and when even the highest
 * cut exceeds them.
 *
 * @param candidates scores from the highest down
 */
export function capacityCut(
  candidates: readonly number[],
  queueAt: (cut: number) => Pick<QueueTotal, "lights" | "beyondReviewers"> | null,
): number | null {
  const fits = (i: number) => {
    const queue = queueAt(candidates[i]!);
    return queue !== null && queue.beyondReviewers <= BEYOND_REVIEWERS * queue.lights;
  };
  let [low, high] = [0, candidates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle + 1;
    else high = middle;
  }
  return low > 0 ? candidates[low - 1]! : null;
}

/**
 * The expected loss, score times money at risk, from which a review of a request is worth it: p × amount × chance to stop × (1 - recovery) >
 * cost of the review + cost of the delay (Elkan 2001, eq. 2; the delay as if the customer were honest, which nearly all are).
 */
export function reviewFrom({ cost, delay, prevalence, ...kept }: LightAssumptions): number {
  return (cost + delay) / (keptShare(kept) * prevalence);
}

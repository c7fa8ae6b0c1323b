import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import { LEVEL } from "./interval-level.ts";
import type { Interval } from "./percentile-interval.ts";

/** How groups' true shares are spread: a beta distribution of this mean, worth this many trials. */
export interface BetaPrior {
  mean: number;
  /** Alpha + beta; null when the groups differ by no more than chance. */
  strength: number | null;
}

const ROUNDS = 30;

/**
 * The spread of groups' true shares by moments with weights that settle on n / (1 + (n - 1) g), g = 1 / (strength + 1)
 * (Kleinman 1973, eq. 2.3). Null without trials; groups without trials are passed over.
 */
export function fitBetaPrior(successes: ArrayLike<number>, trials: ArrayLike<number>): BetaPrior | null {
  const groups = Array.from(trials, (n, i) => ({ n, share: successes[i]! / n })).filter(({ n }) => n > 0);
  if (groups.length === 0) return null;
  let likeness = 0;
  let prior = momentsOf(groups, likeness);
  for (let round = 0; round < ROUNDS; round++) {
    const next = Math.min(1, Math.max(0, prior.likeness));
    if (Math.abs(next - likeness) < 1e-12) break;
    likeness = next;
    prior = momentsOf(groups, likeness);
  }
  const found = Math.min(1, prior.likeness);
  return { mean: prior.mean, strength: found > 0 ? 1 / found - 1 : null };
}

/** Mean and correlation within groups, each group weighted for the correlation assumed. */
function momentsOf(groups: readonly { n: number; share: number }[], assumed: number) {
  const weights = groups.map(({ n }) => n / (1 + (n - 1) * assumed));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = groups.reduce((sum, { share }, i) => sum + weights[i]! * share, 0) / total;
  const chance = mean * (1 - mean);
  let between = 0;
  let expected = 0;
  let room = 0;
  groups.forEach(({ n, share }, i) => {
    const free = weights[i]! * (1 - weights[i]! / total);
    between += weights[i]! * (share - mean) ** 2;
    expected += free / n;
    room += free - free / n;
  });
  const likeness = chance > 0 && room > 0 ? (between - chance * expected) / (chance * room) : 0;
  return { mean, likeness };
}

/** A group's share given how groups are spread, with its 90 % interval: the prior's mean when groups differ by chance alone. */
export function shrinkShare(
  successes: number,
  trials: number,
  { mean, strength }: BetaPrior,
): Interval & { estimate: number } {
  if (strength === null) return { estimate: mean, low: mean, high: mean };
  const alpha = successes + strength * mean;
  const beta = trials - successes + strength * (1 - mean);
  const estimate = alpha / (alpha + beta);
  if (alpha <= 0 || beta <= 0) return { estimate, low: estimate, high: estimate };
  const tail = (1 - LEVEL) / 2;
  return { estimate, low: betaQuantile(tail, alpha, beta), high: betaQuantile(1 - tail, alpha, beta) };
}

/** Standard deviation of the groups' true shares; 0 when they differ by chance alone. */
export function spreadOfShares({ mean, strength }: BetaPrior): number {
  return strength === null ? 0 : Math.sqrt((mean * (1 - mean)) / (strength + 1));
}

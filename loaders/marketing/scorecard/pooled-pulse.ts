import type { PulseScore } from "./read-scorecard.ts";

/** Fewer answers than this say who said what. */
export const FEWEST_RESPONDENTS = 5;

export interface PooledScore {
  askedOn: string;
  askedDay: number;
  item: string;
  respondents: number;
  score: number;
  low: number | null;
  high: number | null;
}

/** Answers that may be shown: five or more of a role in a round. */
export function shownScores(scores: readonly PulseScore[]): PulseScore[] {
  return scores.filter(({ respondents }) => respondents >= FEWEST_RESPONDENTS);
}

/** Mean of a round over the roles that may be shown, by respondents, so that no withheld answer can be worked out of it; in the order of the rounds. */
export function pooledScores(scores: readonly PulseScore[]): PooledScore[] {
  const pools = new Map<string, PulseScore[]>();
  for (const score of shownScores(scores)) {
    const key = JSON.stringify([score.askedOn, score.item]);
    pools.set(key, [...(pools.get(key) ?? []), score]);
  }
  return [...pools.values()].map((pool) => {
    const { askedOn, askedDay, item, low, high } = pool[0]!;
    const respondents = pool.reduce((sum, one) => sum + one.respondents, 0);
    const score = pool.reduce((sum, one) => sum + one.respondents * one.score, 0) / respondents;
    return { askedOn, askedDay, item, respondents, score, low, high };
  });
}

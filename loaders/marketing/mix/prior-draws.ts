import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { ChannelPrior } from "../../statistics/media-mix-problem.ts";
import { randomSource } from "../../statistics/random-source.ts";
import { LEAST_SHARE } from "./told.ts";

/** Quantile of a half-normal share of sales. */
export function shareQuantile({ shareScale }: ChannelPrior, probability: number): number {
  return shareScale * normalQuantile((1 + probability) / 2, 0, 1);
}

export function retentionQuantile({ retention: [a, b] }: ChannelPrior, probability: number): number {
  return betaQuantile(probability, a, b);
}

/** Quantile of the spend that reaches half the ceiling, in mean spends. */
export function halfQuantile({ logHalf: [mean, sd] }: ChannelPrior, probability: number): number {
  return Math.exp(normalQuantile(probability, mean, sd));
}

const DRAWS = 20_000;

/** Chance a priori that channels together bring less than one in a hundred sales. */
export function doubtBefore(priors: readonly ChannelPrior[]): number {
  const { normal } = randomSource(1);
  let below = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const share = priors.reduce((sum, { shareScale }) => sum + Math.abs(shareScale * normal()), 0);
    if (share < LEAST_SHARE) below++;
  }
  return below / DRAWS;
}

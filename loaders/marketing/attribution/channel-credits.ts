import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { markovAttribution } from "../../statistics/markov-attribution.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import { drawPoissonCounts } from "../../statistics/poisson-counts.ts";
import { ATTRIBUTION_RULES, ruleAttribution, type Journeys } from "../../statistics/rule-attribution.ts";

/** Rules that share sales out over channels, and the chain that asks what is lost without one. */
export const creditRules = [...ATTRIBUTION_RULES, "markov"] as const;

export type CreditRule = (typeof creditRules)[number];

/** What a rule credits a channel with. */
export interface Credit {
  rule: CreditRule;
  channel: number;
  sales: Bounded;
  /** Of all sales that could be followed. */
  share: Bounded;
}

export interface Bounded {
  estimate: number;
  low: number | null;
  high: number | null;
}

export interface SharedOut {
  /** By rule, then by channel. */
  credits: Credit[];
  /** By channel, how far the rules' shares lie apart: the largest less the smallest. */
  gaps: Bounded[];
}

/**
 * Sales and shares of sales by rule and channel, with bootstrap intervals over journeys. Journeys vary, what a channel causes is not in them:
 * the intervals say how much a rule's answer would vary, and nothing of whether the rule is right. Null when nothing was sold.
 */
export function channelCredits(journeys: Journeys, options: { bootstraps: number; seed: number }): SharedOut | null {
  const estimates = creditsOf(journeys);
  if (!estimates) return null;
  const draws = drawnCredits(journeys, options);
  const bounded = (of: (credits: Credits) => number): Bounded => ({
    estimate: of(estimates),
    ...percentileInterval(draws.map(of)),
  });
  const channels = Array.from({ length: journeys.channels }, (_, channel) => channel);
  return {
    credits: creditRules.flatMap((rule) =>
      channels.map((channel) => ({
        rule,
        channel,
        sales: bounded((credits) => credits[rule][channel]!),
        share: bounded((credits) => shareOf(credits[rule], channel)),
      })),
    ),
    gaps: channels.map((channel) =>
      bounded((credits) => {
        const shares = creditRules.map((rule) => shareOf(credits[rule], channel));
        return Math.max(...shares) - Math.min(...shares);
      }),
    ),
  };
}

function shareOf(given: Float64Array, channel: number): number {
  return given[channel]! / sum(given);
}

type Credits = Record<CreditRule, Float64Array>;

function drawnCredits(journeys: Journeys, { bootstraps, seed }: { bootstraps: number; seed: number }): Credits[] {
  const generator = xoroshiro128plus(seed);
  const [conversions, nulls] = [journeys.conversions, journeys.nulls].map((counts) => new Float64Array(counts.length));
  return Array.from({ length: bootstraps }, () => {
    drawPoissonCounts(generator, journeys.conversions, conversions!);
    drawPoissonCounts(generator, journeys.nulls, nulls!);
    return creditsOf({ ...journeys, conversions: conversions!, nulls: nulls! });
  }).filter((credits) => credits !== null);
}

function creditsOf(journeys: Journeys): Credits | null {
  const markov = markovAttribution(journeys);
  if (!markov) return null;
  const sales = sum(journeys.conversions);
  const byRule = ATTRIBUTION_RULES.map(
    (rule) => [rule, ruleAttribution(rule, journeys, journeys.conversions)] as const,
  );
  return { ...Object.fromEntries(byRule), markov: markov.shares.map((share) => share * sales) } as Credits;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}

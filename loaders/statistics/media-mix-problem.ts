/** What a media mix model is fitted to: weeks in order without gaps, sales in multiples of their mean. */
export interface MixProblem {
  weeks: number;
  /** Sales by week, divided by their mean; NaN where they are not known, which leaves the week out of the likelihood alone. */
  sales: Float64Array;
  /** By channel and week: spend divided by the channel's mean. */
  spend: Float64Array[];
  /** By channel: spend before the first week, in the same units; 1 when it was about the average, 0 when there was none. */
  before: Float64Array;
  priors: ChannelPrior[];
  /** Columns of the regression for sales without media, by week; each is scaled so that its coefficient has prior sd 1. */
  baseline: Float64Array[];
  /** Prior mean of sales without media in every week. */
  baselineMean: number;
  /** Scale of the half-normal prior of the weekly noise's sd. */
  noiseScale: number;
  tests: LiftTest[];
}

export interface ChannelPrior {
  /** Scale of the half-normal prior of the channel's mean contribution, as a share of mean sales. */
  shareScale: number;
  /** Beta prior of what is left of an effect after a week. */
  retention: [a: number, b: number];
  /** Mean and sd of the normal prior of the logarithm of the remembered spend that reaches half the ceiling, in mean spends. */
  logHalf: [mean: number, sd: number];
}

/** An experiment on a channel: what its spend in some weeks brought beyond another course of spend. */
export interface LiftTest {
  channel: number;
  /** By week: spend as it would have been without the test, in the units of the problem's. */
  without: Float64Array;
  /** First week that the outcome was counted in, and the first after it. */
  from: number;
  until: number;
  /** Sales that the test says were added, in mean sales, with its standard error. */
  effect: number;
  standardError: number;
  /**
   * Whether the test counted something before the sale, such as inquiries: those that media bring then become sales at an unknown share of
   * the usual rate, whose logarithm is uniform between those of a twentieth and of one.
   */
  early: boolean;
}

/** Parameters of a channel, in the order in which they stand in a position. */
export const CHANNEL_PARAMETERS = ["retention", "half", "share"] as const;

/** Where things stand in a position: three parameters a channel, the noise, then a rate for each test that counts early outcomes. */
export function mixLayout({ spend, tests }: Pick<MixProblem, "spend" | "tests">): {
  noise: number;
  rates: number[];
  size: number;
} {
  const noise = 3 * spend.length;
  let size = noise + 1;
  const rates = tests.map(({ early }) => (early ? size++ : -1));
  return { noise, rates, size };
}

/** A channel's parameters at an unconstrained position. */
export function channelAt(
  position: ArrayLike<number>,
  channel: number,
): { retention: number; half: number; share: number } {
  return {
    retention: 1 / (1 + Math.exp(-position[3 * channel]!)),
    half: Math.exp(position[3 * channel + 1]!),
    share: Math.exp(position[3 * channel + 2]!),
  };
}

import { campaigns } from "../../loaders/book/demo/marketing/campaign-catalogue.ts";
import { mediaChannels } from "../../loaders/book/demo/marketing/media-channels.ts";
import { number, published, type Estimand } from "./estimand.ts";

/** Campaigns whose arms were drawn by lot: there alone the difference from the hold-out is the effect. */
const randomised = [...campaigns.keys()].filter((c) => campaigns[c]!.assignment === "randomised");
/** Of these, those whose 25th month has passed in every book. */
const MATURE = 4;

/**
 * Campaigns, all direct marketing and tests by regions. The truth of a book tells what campaigns did to the very people who were treated in it; over many
 * books its mean is the effect in the population, of which a difference between arms drawn by lot is an unbiased estimate.
 */
export const experimentEstimands: readonly Estimand[] = [
  ...randomised.map((c) => effect(c, "take_up")),
  ...randomised.filter((c) => c < MATURE).map((c) => effect(c, "in_force_25")),
  number("marketing.direct.policies", ({ marketing }) => marketing.all_campaigns.policies_per_person),
  number("marketing.direct.ape", ({ marketing }) => marketing.all_campaigns.ape_per_person),
  number("marketing.direct.in_force", ({ marketing }) => marketing.all_campaigns.in_force_per_person),
  number("marketing.geo.G1.lift", ({ marketing }) => marketing.geo_lift["G1"]!),
  number("marketing.geo.G2.lift", ({ marketing }) => marketing.geo_lift["G2"]!),
];

function effect(c: number, metric: "take_up" | "in_force_25"): Estimand {
  const id = `marketing.experiment.M${String(c).padStart(4, "0")}.${metric}`;
  return number(id, ({ marketing }) => marketing.campaigns[c]![metric]?.effect ?? null);
}

/** Shares of sales that advertising caused; channels that are bought in the same weeks are told together. */
export const mixEstimands: readonly Estimand[] = mediaChannels
  .filter(({ follows }) => follows === undefined)
  .map((channel) => share([channel, ...mediaChannels.filter(({ follows }) => follows === channel.name)]));

function share(channels: readonly (typeof mediaChannels)[number][]): Estimand {
  const id = `marketing.mix.${channels.map(({ name }) => name).join("+")}.share`;
  const planted = () => channels.reduce((sum, { shareOfSales }) => sum + shareOfSales, 0);
  return { ...published(id), planted, mayHoldMore: true };
}

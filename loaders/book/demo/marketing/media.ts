import type { OpenTable } from "../block.ts";
import type { Random } from "../random.ts";
import { mediaChannels, REFERENCE_CUSTOMERS, type MediaChannel } from "./media-channels.ts";
import { mediaResponse } from "./media-response.ts";
import { simulateSpend } from "./media-spend.ts";

export interface Media {
  /** Weekly spend by channel, as multiples of the channel's average. */
  spend: Map<string, Float64Array>;
  /** What each channel adds to a week's sales, as a share of the sales without advertising. */
  lift: Map<string, Float64Array>;
  /** 1 + all lifts. */
  effect: Float64Array;
}

/**
 * Buys and plays the media of a history whose sales without advertising would be `base` (any scale); `heavier` is the factor that geo tests
 * put on a channel's week.
 */
export function simulateMedia(
  base: Float64Array,
  heavier: (channel: string, week: number) => number,
  random: Random,
): Media {
  const spend = simulateSpend(base, heavier, random);
  const withoutMedia = 1 - mediaChannels.reduce((sum, channel) => sum + channel.shareOfSales, 0);
  const lift = new Map(
    mediaChannels.map((channel) => {
      const target = channel.shareOfSales / withoutMedia;
      return [channel.name, liftOf(channel, spend.get(channel.name)!, base, target)];
    }),
  );
  const effect = Float64Array.from({ length: base.length }, (_, week) => {
    let total = 1;
    for (const values of lift.values()) total += values[week]!;
    return total;
  });
  return { spend, lift, effect };
}

/** Scales the channel's response so that over the history it adds `target` times the sales without advertising. */
function liftOf(channel: MediaChannel, spend: Float64Array, base: Float64Array, target: number): Float64Array {
  const response = mediaResponse(spend, channel);
  let added = 0;
  let sold = 0;
  for (let week = 0; week < base.length; week++) {
    added += base[week]! * response[week]!;
    sold += base[week]!;
  }
  return response.map((value) => (value * target * sold) / added);
}

/**
 * Share of expected sales that each channel caused: sales with all channels less sales had this one been silent, over sales
 * with all. `expected` is the sales with all channels.
 */
export function mediaContributions(media: Media, expected: ArrayLike<number>): Record<string, number> {
  let total = 0;
  for (let week = 0; week < expected.length; week++) total += expected[week]!;
  return Object.fromEntries(
    [...media.lift].map(([name, lift]) => {
      let caused = 0;
      for (let week = 0; week < expected.length; week++)
        caused += (expected[week]! * lift[week]!) / media.effect[week]!;
      return [name, caused / total];
    }),
  );
}

/** Weekly spend of a channel in whole currency units for a book of so many customers. */
export function spendIn(channel: MediaChannel, multiple: number, customers: number): number {
  return Math.round((channel.spend * multiple * customers) / REFERENCE_CUSTOMERS / 10) * 10;
}

export function writeMedia(
  weeks: readonly number[],
  media: Media,
  customers: number,
  random: Random,
  open: OpenTable,
): void {
  const table = open("media");
  for (const channel of mediaChannels) {
    const multiples = media.spend.get(channel.name)!;
    weeks.forEach((week, i) => {
      const spend = spendIn(channel, multiples[i]!, customers);
      table.add({
        week,
        channel: channel.name,
        spend: 100 * spend,
        impressions: Math.round((1000 * spend * Math.exp(random.normal(0, 0.08))) / channel.costPerThousand),
        platform_conversions:
          channel.claimedPerMillion > 0 ? random.poisson((channel.claimedPerMillion * spend) / 1e6) : null,
      });
    });
  }
}

import type { Random } from "../random.ts";
import { mediaChannels, type MediaChannel } from "./media-channels.ts";

/**
 * Spend of each channel (by name) by week, as multiples of the channel's average before geo tests. `demand` is what sales would be without
 * advertising; `heavier` the factor that geo tests put on a channel's week.
 */
export function simulateSpend(
  demand: Float64Array,
  heavier: (channel: string, week: number) => number,
  random: Random,
): Map<string, Float64Array> {
  const spend = new Map<string, Float64Array>();
  for (const channel of mediaChannels) {
    const followed = channel.follows ? spend.get(channel.follows) : undefined;
    const planned = normalised(followed ? followSpend(followed, random) : buy(channel, normalised(demand), random));
    spend.set(
      channel.name,
      planned.map((level, week) => level * heavier(channel.name, week)),
    );
  }
  return spend;
}

function buy(channel: MediaChannel, demand: Float64Array, random: Random): Float64Array {
  switch (channel.pattern) {
    case "steady":
      return steadySpend(demand.length, random);
    case "flighted":
      return flightedSpend(demand.length, random);
    case "demand":
      return demandSpend(demand, random);
  }
}

/** A slowly wandering budget with one month off a year or so. */
function steadySpend(weeks: number, random: Random): Float64Array {
  let level = random.normal(0, 0.3);
  let pause = 0;
  return Float64Array.from({ length: weeks }, () => {
    level = 0.9 * level + random.normal(0, 0.16);
    if (pause > 0) pause--;
    else if (random.chance(0.02)) pause = 4;
    return pause > 0 ? 0 : Math.exp(level + random.normal(0, 0.12));
  });
}

/** Bursts of three to seven weeks with two to six dark weeks between them. */
function flightedSpend(weeks: number, random: Random): Float64Array {
  const spend = new Float64Array(weeks);
  for (let week = random.integer(4); week < weeks;) {
    const length = 3 + random.integer(5);
    const height = random.gamma(6, 1 / 6);
    for (let i = 0; i < length && week + i < weeks; i++) spend[week + i] = height * (1 + random.uniform() / 2);
    week += length + 2 + random.integer(5);
  }
  return spend;
}

/** Bought after demand: people who want cover search more, so that spend and sales rise together without cause. */
function demandSpend(demand: Float64Array, random: Random): Float64Array {
  return demand.map((level) => level ** 2 * Math.exp(random.normal(0, 0.28)));
}

function followSpend(followed: Float64Array, random: Random): Float64Array {
  return followed.map((level) => level * Math.exp(random.normal(0, 0.14)));
}

function normalised(spend: Float64Array): Float64Array {
  const mean = spend.reduce((sum, value) => sum + value, 0) / spend.length;
  return spend.map((value) => value / mean);
}

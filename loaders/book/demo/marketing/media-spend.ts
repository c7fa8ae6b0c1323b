import type { Random } from "../random.ts";
import { mediaChannels, type MediaChannel } from "./media-channels.ts";

/** Spend of each channel (by name) in each of `weeks` weeks, as multiples of the channel's average; averages are 1 up to noise. */
export function simulateSpend(weeks: number, demand: readonly number[], random: Random): Map<string, Float64Array> {
  const spend = new Map<string, Float64Array>();
  for (const channel of mediaChannels) {
    const followed = channel.follows ? spend.get(channel.follows) : undefined;
    spend.set(channel.name, normalised(followed ? followSpend(followed, random) : buy(channel, weeks, demand, random)));
  }
  return spend;
}

function buy(channel: MediaChannel, weeks: number, demand: readonly number[], random: Random): Float64Array {
  switch (channel.pattern) {
    case "steady":
      return steadySpend(weeks, random);
    case "flighted":
      return flightedSpend(weeks, random);
    case "demand":
      return demandSpend(weeks, demand, random);
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
  for (let week = random.integer(4); week < weeks; ) {
    const length = 3 + random.integer(5);
    const height = random.gamma(6, 1 / 6);
    for (let i = 0; i < length && week + i < weeks; i++) spend[week + i] = height * (1 + random.uniform() / 2);
    week += length + 2 + random.integer(5);
  }
  return spend;
}

/** Bought after demand: people who want cover search more, so that spend and sales rise together without cause. */
function demandSpend(weeks: number, demand: readonly number[], random: Random): Float64Array {
  return Float64Array.from({ length: weeks }, (_, week) => demand[week]! ** 2 * Math.exp(random.normal(0, 0.28)));
}

function followSpend(followed: Float64Array, random: Random): Float64Array {
  return followed.map((level) => level * Math.exp(random.normal(0, 0.05)));
}

function normalised(spend: Float64Array): Float64Array {
  const mean = spend.reduce((sum, value) => sum + value, 0) / spend.length;
  return spend.map((value) => value / mean);
}

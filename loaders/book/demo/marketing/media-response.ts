import type { MediaChannel } from "./media-channels.ts";

const MEMORY_WEEKS = 14;

/**
 * What a channel's spend does to demand, week by week: remembered with gamma-shaped weights, then saturating exponentially. Spend and
 * result are multiples of their averages. Before the first week the channel is taken to have spent its average.
 */
export function mediaResponse(spend: ArrayLike<number>, channel: MediaChannel): Float64Array {
  const memory = memoryWeights(channel);
  return Float64Array.from({ length: spend.length }, (_, week) => {
    let remembered = 0;
    for (let lag = 0; lag < MEMORY_WEEKS; lag++) remembered += memory[lag]! * (week >= lag ? spend[week - lag]! : 1);
    return 1 - Math.exp(-remembered / channel.saturation);
  });
}

/** Gamma density at the middle of each week since the spend, summing to 1. */
export function memoryWeights({ delay, shape }: Pick<MediaChannel, "delay" | "shape">): Float64Array {
  const scale = (delay + 0.5) / shape;
  const weights = Float64Array.from({ length: MEMORY_WEEKS }, (_, lag) => {
    const time = lag + 0.5;
    return (time / scale) ** (shape - 1) * Math.exp(-time / scale);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

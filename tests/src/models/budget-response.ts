import { randomSource } from "../../../loaders/statistics/random-source.ts";
import type { BudgetModel } from "../../../src/models/budget-model.ts";
import type { ChannelResponse, MediaLine, MediaResponse } from "../../../src/models/media-response.ts";

/** A line with one channel that is known exactly. */
export function lineOf(name: string, spend: number, ceiling: number, half: number): MediaLine {
  const channel = { channel: name, share: 1, ceiling: [ceiling], halfSpend: [half], retention: [0] };
  return { name, spend, highestSpend: 10 * spend, told: true, channels: [channel] };
}

export function responseOf(lines: MediaLine[], draws = 1): MediaResponse {
  return { outcome: "policies", draws, lines };
}

/** Lines that are known as well as a media mix model knows them: ceilings and half spends vary from draw to draw. */
export function drawnModel(lines: number, draws: number, seed: number): BudgetModel {
  const { uniform, normal } = randomSource(seed);
  const channelOf = (channel: string, share: number, size: number): ChannelResponse => {
    const draw = (middle: number, spread: number) =>
      Array.from({ length: draws }, () => middle * Math.exp(spread * normal()));
    return {
      channel,
      share,
      ceiling: draw(0.15 * Math.sqrt(size) * uniform(), 0.5),
      halfSpend: draw(size * (0.5 + 2 * uniform()), 0.4),
      retention: [],
    };
  };
  const made = Array.from({ length: lines }, (_, i): MediaLine => {
    const spend = 5_000 + 40_000 * uniform();
    const pair = i === lines - 1 && lines > 1;
    const name = pair ? `channel${i} + channel${i + 1}` : `channel${i}`;
    const channels = pair
      ? [channelOf(`channel${i}`, 0.6, 0.6 * spend), channelOf(`channel${i + 1}`, 0.4, 0.4 * spend)]
      : [channelOf(name, 1, spend)];
    return { name, spend, highestSpend: spend * (1.2 + uniform()), told: i % 4 !== 3, channels };
  });
  const worth = Array.from({ length: draws }, () => 12_000 * Math.exp(0.1 * normal()));
  return { response: responseOf(made, draws), worth };
}

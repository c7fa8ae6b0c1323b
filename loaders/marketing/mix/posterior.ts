import { rememberSpend } from "../../statistics/geometric-adstock.ts";
import { IntegratedRegression } from "../../statistics/integrated-regression.ts";
import { knownWeeks } from "../../statistics/media-mix-density.ts";
import { channelAt, mixLayout } from "../../statistics/media-mix-problem.ts";
import { randomSource } from "../../statistics/random-source.ts";
import type { Fit } from "./fits.ts";

/** A channel in one draw of the posterior; contributions in mean weekly sales, by week. */
export interface DrawnChannel {
  retention: number;
  half: number;
  share: number;
  /** What the channel would bring in a week if it were remembered without end. */
  ceiling: number;
  contributions: Float64Array;
  /** What is reached of the ceiling, by week. */
  response: Float64Array;
}

/** One draw of the whole model. */
export interface PosteriorDraw {
  draw: number;
  channels: DrawnChannel[];
  /** Sales without media, by week. */
  baseline: Float64Array;
  noise: number;
}

/** Goes through the draws of a fit, chain after chain; the draw is written over by the next. */
export function visitDraws(fit: Fit, seed: number, visit: (draw: PosteriorDraw) => void): void {
  const { problem, chains } = fit;
  const { weeks, spend, sales, baselineMean } = problem;
  const used = knownWeeks(sales);
  const regression = new IntegratedRegression(problem.baseline, used);
  const random = randomSource(seed);
  const { noise: noiseAt } = mixLayout(problem);
  const channels = spend.map(() => emptyChannel(weeks));
  const residuals = new Float64Array(used.length);
  let draw = 0;
  for (const { draws, size } of chains) {
    for (let at = 0; at < draws.length; at += size) {
      const position = draws.subarray(at, at + size);
      channels.forEach((channel, c) => setChannel(channel, fit, position, c));
      used.forEach((week, i) => {
        residuals[i] = sales[week]! - baselineMean - sumAt(channels, week);
      });
      const noise = Math.exp(position[noiseAt]!);
      const explained = regression.draw(residuals, noise ** 2, random);
      visit({ draw, channels, baseline: explained.map((value) => value + baselineMean), noise });
      draw++;
    }
  }
}

/** Number of draws of a fit over all chains. */
export function drawCount({ chains }: Fit): number {
  return chains.reduce((sum, { draws, size }) => sum + draws.length / size, 0);
}

/** Sales that the channels together bring in a week of a draw. */
export function sumAt(channels: readonly DrawnChannel[], week: number): number {
  return channels.reduce((sum, { contributions }) => sum + contributions[week]!, 0);
}

function emptyChannel(weeks: number): DrawnChannel {
  const none = { retention: 0, half: 0, share: 0, ceiling: 0 };
  return { ...none, contributions: new Float64Array(weeks), response: new Float64Array(weeks) };
}

function setChannel(channel: DrawnChannel, { problem }: Fit, position: Float64Array, c: number): void {
  const { retention, half, share } = channelAt(position, c);
  const { contributions, response } = channel;
  rememberSpend(problem.spend[c]!, retention, problem.before[c]!, response);
  let sum = 0;
  for (let week = 0; week < response.length; week++) {
    response[week] = response[week]! / (response[week]! + half);
    sum += response[week]!;
  }
  const ceiling = (share * response.length) / sum;
  for (let week = 0; week < response.length; week++) contributions[week] = ceiling * response[week]!;
  Object.assign(channel, { retention, half, share, ceiling });
}

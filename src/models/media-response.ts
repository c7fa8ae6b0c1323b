/**
 * What channels are estimated to sell at a steady weekly spend: draws of the posterior of a media mix model. Draw d of every line is one
 * draw of the whole model, so that sums and differences over channels are taken draw by draw.
 */
export interface MediaResponse {
  outcome: MediaOutcome;
  /** Number of draws. */
  draws: number;
  lines: MediaLine[];
}

/** What a week's sales are counted in. */
export type MediaOutcome = "policies" | "ape";

/** What a budget can be moved between: a channel, or channels that the data cannot tell apart, bought in fixed shares. */
export interface MediaLine {
  /** The channels' names with "+" between them. */
  name: string;
  /** Mean weekly spend over the last 52 weeks. */
  spend: number;
  /** The highest weekly spend ever seen; beyond it the response is extrapolated. */
  highestSpend: number;
  /** Whether the data tell the line's effect from none; false: it is not claimed to sell anything. */
  told: boolean;
  channels: ChannelResponse[];
}

export interface ChannelResponse {
  channel: string;
  /** Share of the line's spend that it gets. */
  share: number;
  /** By draw: sales a week that it would never exceed. */
  ceiling: number[];
  /** By draw: steady weekly spend at which half of the ceiling is reached. */
  halfSpend: number[];
  /** By draw: what is left of an effect after a week. */
  retention: number[];
}

/** Sales a week that a line brings in one draw at a steady weekly spend: ceiling x spend / (spend + halfSpend), over its channels. */
export function steadyResponse(line: MediaLine, spend: number, draw: number): number {
  let sum = 0;
  for (const { share, ceiling, halfSpend } of line.channels) {
    const own = spend * share;
    if (own > 0) sum += (ceiling[draw]! * own) / (own + halfSpend[draw]!);
  }
  return sum;
}

/** Sales that one more unit of money a week would bring in one draw at a steady weekly spend: the derivative of `steadyResponse`. */
export function marginalResponse(line: MediaLine, spend: number, draw: number): number {
  let sum = 0;
  for (const { share, ceiling, halfSpend } of line.channels) {
    const half = halfSpend[draw]!;
    sum += (share * ceiling[draw]! * half) / (spend * share + half) ** 2;
  }
  return sum;
}

/** Sales a week of a line at a steady weekly spend in every draw. */
export function steadyResponses(line: MediaLine, spend: number, draws: number): Float64Array {
  return Float64Array.from({ length: draws }, (_, draw) => steadyResponse(line, spend, draw));
}

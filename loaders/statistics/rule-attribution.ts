/** Journeys of customers past channels, equal ones together. */
export interface Journeys {
  /** Number of channels; a step is a channel from 0. */
  channels: number;
  /** Steps of each distinct journey, in order, at least one. */
  paths: readonly ArrayLike<number>[];
  /** How often each ended in a conversion, and in none. */
  conversions: ArrayLike<number>;
  nulls: ArrayLike<number>;
}

/** Rules that give each conversion away by the place of a step alone. */
export const ATTRIBUTION_RULES = ["first", "last", "linear"] as const;

export type AttributionRule = (typeof ATTRIBUTION_RULES)[number];

/**
 * What each channel is given by a rule: all to the first step, all to the last, or the same to each step, a channel met twice getting two.
 *
 * @param amounts what a journey's conversions are worth: how many they are, or their value
 * @returns one amount for each channel, in all the sum of `amounts`
 */
export function ruleAttribution(
  rule: AttributionRule,
  { channels, paths }: Pick<Journeys, "channels" | "paths">,
  amounts: ArrayLike<number>,
): Float64Array {
  const given = new Float64Array(channels);
  paths.forEach((path, i) => {
    const amount = amounts[i]!;
    if (amount === 0) return;
    if (rule === "linear") for (let s = 0; s < path.length; s++) give(given, path[s]!, amount / path.length);
    else give(given, rule === "first" ? path[0]! : path[path.length - 1]!, amount);
  });
  return given;
}

function give(given: Float64Array, channel: number, amount: number): void {
  given[channel] = given[channel]! + amount;
}

import type { MixInput } from "./mix-input.ts";
import type { MixWeeks } from "./mix-weeks.ts";

/** Why there is no model. */
export type Silence = "mix_no_media" | "mix_no_sales" | "mix_too_few_weeks" | "mix_no_channel";

/** Weeks without which media cannot be told from season, and nothing is left to hold out: a year and a quarter. */
export const FEWEST_WEEKS = 65;

/** Why weeks do not bear a model; null when they do. */
export function silenceOf(weeks: MixWeeks | null): Silence | null {
  if (!weeks || weeks.channels.length === 0) return "mix_no_media";
  const known = weeks.policies.filter((value) => !Number.isNaN(value));
  if (!known.some((value) => value > 0)) return "mix_no_sales";
  return known.length < FEWEST_WEEKS ? "mix_too_few_weeks" : null;
}

/** A book all of whose channels spend the same every week has nothing to learn from. */
export function silenceOfChannels({ channels }: MixInput): Silence | null {
  return channels.length === 0 ? "mix_no_channel" : null;
}

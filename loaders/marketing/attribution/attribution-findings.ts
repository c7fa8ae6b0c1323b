import type { Estimate } from "../../../src/models/evidence.ts";

/** What rules of attribution and platforms credit channels with. */
export interface AttributionFindings {
  credits: readonly ChannelCredit[];
}

export interface ChannelCredit {
  channel: string;
  rule: "first" | "last" | "linear" | "markov" | "platform";
  /** Sales credited in the last twelve months: of journeys that could be followed, or all that the platform claims. */
  sales: Estimate;
}

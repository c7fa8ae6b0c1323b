import type { Estimate } from "../../../src/models/evidence.ts";
import type { MediaOutcome, MediaResponse } from "../../../src/models/media-response.ts";

/** Whether the trust checks let the model be used; a failed model publishes no effect. */
export type MixVerdict = "pass" | "review" | "fail";

/** What the marketing mix model says of the last 52 weeks. */
export interface MixFindings {
  verdict: MixVerdict;
  /** What sales are counted in. */
  outcome: MediaOutcome;
  /** Channels, and in place of channels that cannot be told apart one line for their sum. */
  channels: readonly MixChannel[];
  /** Pairs of channels whose spend moves together too closely to tell them apart. */
  cannotTell: readonly (readonly [string, string])[];
  /** Draws of the response; null when the model failed. */
  model: MediaResponse | null;
}

export interface MixChannel {
  /** The channel's name; of channels that cannot be told apart the names with "+" between them. */
  channel: string;
  /** The channels of the line. */
  channels: readonly string[];
  /** Spend of the last 52 weeks, in money. */
  spend: number;
  /** Sales (see `outcome`) added in the last 52 weeks; no estimate when the verdict is fail. */
  policies: Estimate;
  /** By draw of the model: sales added in the last 52 weeks; empty when the verdict is fail. */
  contribution: readonly number[];
  /** Sales added per million of money spent, over the last 52 weeks. */
  perMillion: Estimate;
  /** Sales that a million more would add at the spend of the last 52 weeks. */
  marginalPerMillion: Estimate;
  /** Whether the data tell the effect from none: only then may a sentence claim it. */
  told: boolean;
  /** Tests that calibrate the line. */
  tests: readonly string[];
}

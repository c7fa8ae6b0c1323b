import type { Estimate } from "../../../src/models/evidence.ts";

/** Per channel, what each way of looking says and which number goes to the board. */
export interface EvidenceLedger {
  /** The largest spend first. */
  channels: readonly LedgerChannel[];
}

/** What effects are measured or estimated by, in the order in which they are believed at the same grade. */
export const effectSources = ["experiment", "geo_test", "mix"] as const;

export type EffectSource = (typeof effectSources)[number];

/** Everything else that speaks of a channel and never goes to the board. */
export const otherSources = ["comparison", "uplift", "first", "last", "linear", "markov", "platform"] as const;

export type OtherSource = (typeof otherSources)[number];

export interface LedgerChannel {
  /** The channel's name; of channels that cannot be told apart the names with "+" between them. */
  channel: string;
  /** Advertising, or campaigns that speak to people one by one. */
  kind: "media" | "campaign";
  /** The channels of the line. */
  members: readonly string[];
  /** Spend of the last twelve months, in money: of media over 52 weeks, of campaigns all that began in them. */
  spend: number;
  /** Whether all of that spend is known. */
  spendKnown: boolean;
  /** Policies added in the last twelve months by the evidence that goes to the board; no estimate when none may. */
  board: Estimate;
  /** The same per million of the spend that it covers. */
  boardPerMillion: Estimate;
  /** Where the board's number comes from. */
  source: EffectSource | null;
  /** Spend that the board's number speaks of; 0 without one. */
  covered: number;
  /** Code of why this number, or why none. */
  why: string;
  /** All that speaks of the channel, effects first. */
  sources: readonly LedgerSource[];
  conflict: Conflict | null;
  nextTest: NextTest;
}

export interface LedgerSource {
  source: EffectSource | OtherSource;
  /** Policies added, or credited, in the last twelve months. */
  policies: Estimate;
  perMillion: Estimate;
  standardError: number | null;
  /** Spend that it speaks of, in money. */
  covered: number;
  /** Last day of its data (ISO); null when unknown. */
  until: string | null;
  /** Code of why it may not go to the board; null when it may. */
  barred: string | null;
  /** Tests that it has already taken in. */
  rests: readonly string[];
  /** The tests or campaigns that it is made of. */
  made: readonly string[];
}

/** Two sources that cannot both be right, by more than chance explains nine times out of ten. */
export interface Conflict {
  code: "effects_disagree" | "credit_beyond_test" | "credit_beyond_model";
  believed: EffectSource;
  against: EffectSource | OtherSource;
  /** Their difference in standard errors. */
  z: number;
}

export interface NextTest {
  /** ISO day, not before the book's last day. */
  due: string;
  /** Code of the rule that set it. */
  why: string;
}

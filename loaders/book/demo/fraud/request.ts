import type { Policy } from "../block.ts";

export type RequestKind = "policy_loan" | "surrender" | "partial_surrender" | "payee_change";
export type RequestChannel = "counter" | "phone" | "app" | "web";
export type RequestStatus = "executed" | "withdrawn" | "declined" | "held";
export type Light = "green" | "yellow" | "red";

/**
 * How a fraud is worked. `claims_help`: a caller poses as claims help and leads a quiet, old policy's owner to draw nearly
 * all of it to a new account. `acquaintance`: a friend made online asks again and again. `guided_app`: the new script, a
 * guide on a messaging app leads through phone or web to a handful of accounts that are used for many victims.
 */
export type Script = "claims_help" | "acquaintance" | "guided_app";

/** Why an honest policyholder asks; a lookalike has every sign of the planted mechanism and a good reason. */
export type HonestReason = "routine" | "family_help" | "urgent" | "lookalike";

/** What happened around a request before it was made; the sources see it, each in part. */
export interface Signs {
  /** Years without a contact or change on the policy before this episode. */
  quietYears: number;
  /** Hours since the latest phone inquiry about a loan or surrender; null when there was none in 30 days. */
  inquiryHours: number | null;
  inquiries: number;
  /** Amount as a share of the available value. */
  share: number;
  payee: "own" | "own_new" | "relative" | "home" | "stranger" | "mule";
  accompanied: boolean;
  newDevice: boolean;
  /** Signs of a remotely controlled screen, 0 to 3; app and web only. */
  remoteSigns: number;
  sessionMinutes: number;
  detailsChanged: boolean;
  /** How hard somebody presses the policyholder by phone and message; mean about 1 in the scripts, near 0 otherwise. */
  pressure: number;
}

export interface Payee {
  token: string;
  isNew: boolean;
  /** Days since the policyholder first named this payee; 0 when new. */
  ageDays: number;
  /** Other policyholders who named it in the 90 days before. */
  others: number;
}

export interface Request {
  /** Number of the request in the book. */
  index: number;
  policy: Policy;
  /** Seconds since 1970. */
  at: number;
  kind: RequestKind;
  channel: RequestChannel;
  /** Of the counter; null elsewhere. */
  branch: number | null;
  staff: number | null;
  staffTrained: boolean;
  /** Cents; null for a payee change. */
  amount: number | null;
  /** Cents that could be asked for. */
  available: number;
  payee: Payee;
  signs: Signs;
  script: Script | null;
  reason: HonestReason | null;
  livesAlone: boolean;
  /** Requests of the same policyholder in the twelve months before. */
  earlier: number;
  /** Number of the request that this one takes up again. */
  previous: number | null;
}

/** What a source knew; null where it knew nothing of the request. Values stand in the order of the source's columns. */
export interface SourceRow {
  knownAt: number;
  values: (number | null)[];
}

export type SourceName = "behaviour" | "profile" | "context" | "police" | "telecom" | "field";
export type SourceRows = Record<SourceName, SourceRow | null>;

export interface Scored {
  score: number;
  light: Light;
  /** By source; null where the source was silent. */
  experts: Partial<Record<SourceName, number>>;
}

export interface Review {
  startedAt: number;
  minutes: number;
  action: "none" | "care_questions" | "call_back" | "trusted_contact" | "police" | "held" | "declined";
  override: boolean;
  selectionProbability: number;
  notifiedAt: number | null;
  answer: "aware" | "unaware" | "no_answer" | null;
}

export interface Outcome {
  status: RequestStatus;
  executedAt: number | null;
  /** For a fraud: kept from paying out, as it was and as it would have been without any light. */
  stopped: boolean;
  stoppedWithoutLights: boolean;
  /** Would not have been executed either without any light. */
  leftWithoutLights: boolean;
}

/** A request with all that came of it. */
export interface Story {
  request: Request;
  sources: SourceRows;
  /** Null before the incumbent model ran. */
  scored: Scored | null;
  /** The light was shown to staff. */
  shown: boolean;
  review: Review | null;
  outcome: Outcome;
}

import type { Estimate, Grade } from "../../../src/models/evidence.ts";

/** What the campaigns of a book showed, for parts that conclude from it. */
export interface ExperimentFindings {
  campaigns: readonly CampaignFinding[];
  /** What all direct marketing together added per person whom it may reach, against the universal hold-out; null when the book has none. */
  allDirect: AllDirectFinding | null;
}

/** Effects that a campaign can have on a person assigned to it; the id of the metric is `marketing.experiment.` and this. */
export const experimentMetrics = [
  "visited",
  "responded",
  "premium",
  "take_up",
  "policies",
  "ape",
  "kept",
  "in_force_13",
  "in_force_25",
  "premium_in_force_13",
  "premium_in_force_25",
] as const;

export type ExperimentMetric = (typeof experimentMetrics)[number];

export interface CampaignFinding {
  campaign: string;
  /** As the book names it; the campaign's id where it does not. */
  name: string;
  channel: string | null;
  objective: string | null;
  assignment: "randomised" | "rule" | "self_selected";
  unit: "customer" | "household" | "agent" | "branch";
  /** ISO day; null when the book does not say. */
  registeredOn: string | null;
  startsOn: string | null;
  endsOn: string | null;
  /** First and last day of assignment (ISO), and days after it in which the outcome counts. */
  firstAssigned: string | null;
  lastAssigned: string | null;
  windowDays: number | null;
  /** Fixed cost and cost of the contacts made, in money; null when the book says neither. */
  cost: number | null;
  fixedCost: number | null;
  costPerContact: number | null;
  /** Members whom the campaign reached. */
  contacts: number;
  /** People assigned to any arm but the hold-out, and to the hold-out. */
  treated: number;
  holdout: number;
  /** How strong the comparison is at best: A only for a randomised campaign registered before its start whose checks passed. */
  grade: Grade;
  /** Effects per person assigned, all arms but the hold-out together against the hold-out; metrics that the book cannot tell are left out. */
  effects: Readonly<Partial<Record<ExperimentMetric, EffectFinding>>>;
  /** Value before marketing of the policies added, less the campaign's cost, in money. */
  worth: Estimate;
}

export interface EffectFinding extends Estimate {
  /** Standard error of the estimate, robust to people who share a unit; null when there is no estimate. */
  standardError: number | null;
  /** Means per person assigned; null where fewer than ten people stand behind them. */
  treatedMean: number | null;
  holdoutMean: number | null;
  /** Two-sided p-value; null without an interval. */
  pValue: number | null;
  /** "surrogate": the months have not passed, a stated surrogate stands for them, and the grade is lower until the real figure replaces it. */
  maturity: "observed" | "surrogate" | "immature";
}

/** Per person whom direct marketing may reach, against those whom it may not, over what was issued since `since`. */
export interface AllDirectFinding {
  /** ISO day from which policies count. */
  since: string;
  reachable: number;
  heldOut: number;
  /** Policies bought, their annual premium equivalent, and how many of them are in force on the last day. */
  policies: EffectFinding;
  ape: EffectFinding;
  inForce: EffectFinding;
  /** For all people who may be reached together. */
  totalPolicies: Estimate;
  totalApe: Estimate;
  totalInForce: Estimate;
}

import type { UnitSumsWithCovariate } from "../../statistics/unit-sums.ts";
import type { CampaignFinding, ExperimentMetric } from "./experiment-findings.ts";

/** A campaign as staged, with all that was counted of it. */
export interface CampaignRow {
  number: number;
  campaign: string;
  name: string;
  channel: string | null;
  objective: string | null;
  assignment: CampaignFinding["assignment"];
  unit: CampaignFinding["unit"];
  primaryOutcome: string | null;
  windowDays: number | null;
  registeredOn: string | null;
  startsOn: string | null;
  endsOn: string | null;
  firstAssigned: string | null;
  lastAssigned: string | null;
  fixedCost: number | null;
  costPerContact: number | null;
}

/** An arm as planned and as it came about. */
export interface ArmRow {
  number: number;
  arm: string;
  isHoldout: boolean;
  plannedShare: number | null;
  units: number;
  members: number;
  delivered: number;
  /** Members whose customer the book does not know, and those besides whose outcome is not known. */
  unknown: number;
  lost: number;
}

/** Sums of one outcome over an arm's units. */
export interface SumRow extends UnitSumsWithCovariate {
  number: number;
  arm: string;
  isHoldout: boolean;
  metric: ExperimentMetric;
  /** People in the arm, and those whose value before assignment is known. */
  members: number;
  covariateOf: number;
}

export interface StratumRow {
  number: number;
  stratum: string;
  treated: number;
  holdout: number;
}

/** Members by whether their agent also serves people on the other side of the comparison. */
export interface AgentRow {
  number: number;
  isHoldout: boolean;
  agent: "none" | "one_side" | "both_sides";
  members: number;
  bought: number;
}

/** Policies that members bought of a product through a channel, and what became of such policies in the book. */
export interface PersistencyRow {
  number: number;
  policies: number;
  seen: number;
  inForce13: number;
  inForce25: number;
}

export interface CampaignRows {
  campaigns: readonly CampaignRow[];
  arms: readonly ArmRow[];
  sums: readonly SumRow[];
  strata: readonly StratumRow[];
  agents: readonly AgentRow[];
  persistency: readonly PersistencyRow[];
}

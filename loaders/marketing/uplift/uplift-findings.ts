import type { Estimate, Grade } from "../../../src/models/evidence.ts";

/** What targeting by uplift would add. */
export interface UpliftFindings {
  targeting: readonly TargetingFinding[];
}

/** Of one kind of campaign: a channel and an objective. */
export interface TargetingFinding {
  channel: string | null;
  objective: string | null;
  /** Campaigns that were learned from, by their ids. */
  campaigns: readonly string[];
  /** People who may be targeted, in all these campaigns. */
  people: number;
  /** Whether people differ in what the campaign does to them, so far as these campaigns can tell. */
  differs: boolean;
  /** Policies that treating everyone adds per person. */
  policiesPerPersonTreatingAll: Estimate;
  /** Policies per person of the audience that treating the best half adds over treating a half by lot. */
  policiesPerPerson: Estimate;
  /** Standard error of `policiesPerPerson`; null when it has no estimate. */
  standardError: number | null;
  grade: Grade;
}

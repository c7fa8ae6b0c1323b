import type { Estimate } from "../../../src/models/evidence.ts";

/** What targeting by uplift would add. */
export interface UpliftFindings {
  targeting: readonly TargetingFinding[];
}

export interface TargetingFinding {
  channel: string | null;
  /** Policies that the best targeting adds per person of the audience. */
  policiesPerPerson: Estimate;
}

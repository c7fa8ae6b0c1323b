import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { contractWorth } from "../worth/contract-worth.ts";
import type { PolicyWorth } from "../worth/policy-worth.ts";
import { errorOf, shareThatStays, weaker } from "./campaign-worth.ts";
import type { AllDirectFinding, CampaignFinding } from "./experiment-findings.ts";

const METHOD = "experiment_worth";

/**
 * What all direct marketing was worth: policies added that are in force today, each at the value of a contract sold with its riders divided by the share of such policies that is in
 * force today among people held out, less the cost of the campaigns that began since. The errors of effect and value are carried through.
 */
export function directWorth(
  direct: AllDirectFinding | null,
  campaigns: readonly CampaignFinding[],
  worth: PolicyWorth,
): Estimate {
  const value = contractWorth(worth).valuePerPolicy;
  const inForce = direct?.totalInForce;
  const n = inForce?.n ?? 0;
  if (!direct || !inForce || inForce.estimate === null)
    return noEstimate(inForce?.reason ?? "experiment_no_universal_holdout", n, METHOD, "C");
  if (value.estimate === null) return noEstimate(value.reason ?? "experiment_no_worth", n, METHOD, "C");
  const cost = costSince(direct.since, campaigns);
  const staying = shareThatStays(worth, direct.inForce.holdoutMean! / direct.policies.holdoutMean!);
  if (cost === null || !(staying > 0))
    return noEstimate(cost === null ? "experiment_no_cost" : "experiment_nothing_varies", n, METHOD, "C");
  const estimate = (inForce.estimate * value.estimate) / staying - cost;
  const error = Math.hypot(errorOf(inForce) * value.estimate, inForce.estimate * errorOf(value)) / staying;
  const [low, high] = [estimate - NORMAL_QUANTILE * error, estimate + NORMAL_QUANTILE * error];
  return estimateOf(estimate, n, METHOD, {
    low,
    high,
    grade: weaker(inForce.grade, value.grade),
    warnings: value.warnings,
  });
}

/** Cost of all campaigns from a day on; null when the book says none of it. */
function costSince(since: string, campaigns: readonly CampaignFinding[]): number | null {
  const counted = campaigns.filter(({ cost, startsOn }) => cost !== null && (startsOn === null || startsOn >= since));
  return counted.length === 0 ? null : counted.reduce((sum, { cost }) => sum + cost!, 0);
}

import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { AnalysedCampaign } from "./analyse-campaign.ts";
import type { AllDirectFinding, EffectFinding } from "./experiment-findings.ts";

/** Every effect of every campaign, by the ids `marketing.experiment.<campaign>.<metric>`, and what its policies are worth. */
export function campaignNumbers(campaigns: readonly AnalysedCampaign[]): Record<string, Estimate> {
  const numbers: Record<string, Estimate> = {};
  for (const { campaign, effects, worth } of campaigns.map(({ finding }) => finding)) {
    for (const [metric, effect] of Object.entries(effects)) {
      numbers[`marketing.experiment.${campaign}.${metric}`] = plain(effect);
    }
    numbers[`marketing.experiment.${campaign}.worth`] = worth;
  }
  return numbers;
}

/** The one figure for all direct marketing, per person whom it may reach and in all. */
export function directNumbers(direct: AllDirectFinding | null, worth: Estimate): Record<string, Estimate> {
  if (!direct) {
    const none = noEstimate("experiment_no_universal_holdout", 0, "experiment_difference", "A");
    return Object.fromEntries(DIRECT.map((id) => [`marketing.direct.${id}`, none]));
  }
  return {
    "marketing.direct.policies": plain(direct.policies),
    "marketing.direct.ape": plain(direct.ape),
    "marketing.direct.in_force": plain(direct.inForce),
    "marketing.direct.total_policies": direct.totalPolicies,
    "marketing.direct.total_ape": direct.totalApe,
    "marketing.direct.total_in_force": direct.totalInForce,
    "marketing.direct.worth": worth,
  };
}

const DIRECT = ["policies", "ape", "in_force", "total_policies", "total_ape", "total_in_force", "worth"] as const;

/** How many campaigns there are, how many of them can show cause, and what all of them cost. */
export function countNumbers(campaigns: readonly AnalysedCampaign[]): Record<string, Estimate> {
  const costOf = (of: readonly AnalysedCampaign[]) => of.reduce((sum, { finding }) => sum + (finding.cost ?? 0), 0);
  const sound = campaigns.filter(({ finding, verdict }) => finding.grade === "A" && verdict !== "no_comparison");
  const cost = costOf(campaigns);
  const n = campaigns.length;
  return {
    "marketing.experiments.campaigns": estimateOf(n, n, "count"),
    "marketing.experiments.sound": estimateOf(sound.length, n, "count"),
    "marketing.experiments.cost": estimateOf(cost, n, "count"),
    "marketing.experiments.cost_proven":
      cost > 0 ? estimateOf(costOf(sound) / cost, n, "share") : noEstimate("experiment_no_cost", n, "share"),
  };
}

function plain({ estimate, low, high, n, method, grade, warnings, reason }: EffectFinding): Estimate {
  return { estimate, low, high, n, method, grade, warnings, ...(reason && { reason }) };
}

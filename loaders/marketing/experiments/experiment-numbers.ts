import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { AnalysedCampaign } from "./analyse-campaign.ts";
import type { AllDirectFinding, EffectFinding } from "./experiment-findings.ts";

/** Every effect of every campaign, by the ids `marketing.experiment.<campaign>.<metric>`, and what its policies are worth. */
export function campaignNumbers(campaigns: readonly AnalysedCampaign[]): Record<string, Estimate> {
  const numbers: Record<string, Estimate> = {};
  for (const { campaign, effects, worth } of campaigns) {
    for (const [metric, effect] of Object.entries(effects)) {
      numbers[`marketing.experiment.${campaign}.${metric}`] = plain(effect);
    }
    numbers[`marketing.experiment.${campaign}.worth`] = worth;
  }
  return numbers;
}

/** The one figure for all direct marketing, per person whom it may reach and in all. */
export function directNumbers(direct: AllDirectFinding | null): Record<string, Estimate> {
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
  };
}

const DIRECT = ["policies", "ape", "in_force", "total_policies", "total_ape", "total_in_force"] as const;

/** How many campaigns there are, how many of them can show cause, and what all of them cost. */
export function countNumbers(campaigns: readonly AnalysedCampaign[]): Record<string, Estimate> {
  const sound = campaigns.filter(({ grade, verdict }) => grade === "A" && verdict !== "no_comparison").length;
  const cost = campaigns.reduce((sum, each) => sum + (each.cost ?? 0), 0);
  const proven = campaigns.filter(({ grade, verdict }) => grade === "A" && verdict !== "no_comparison");
  const costProven = proven.reduce((sum, each) => sum + (each.cost ?? 0), 0);
  const n = campaigns.length;
  return {
    "marketing.experiments.campaigns": estimateOf(n, n, "count"),
    "marketing.experiments.sound": estimateOf(sound, n, "count"),
    "marketing.experiments.cost": estimateOf(cost, n, "count"),
    "marketing.experiments.cost_proven":
      cost > 0 ? estimateOf(costProven / cost, n, "share") : noEstimate("experiment_no_cost", n, "share"),
  };
}

function plain({ estimate, low, high, n, method, grade, warnings, reason }: EffectFinding): Estimate {
  return { estimate, low, high, n, method, grade, warnings, ...(reason && { reason }) };
}

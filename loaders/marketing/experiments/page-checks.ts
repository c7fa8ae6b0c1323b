import type { Check } from "../../../src/models/report.ts";
import type { AnalysedCampaign } from "./analyse-campaign.ts";
import type { CampaignCheck } from "./campaign-checks.ts";
import type { AllDirectFinding } from "./experiment-findings.ts";

const CHECKS: readonly CampaignCheck["check"][] = [
  "registered",
  "sample_ratio",
  "balance",
  "strata",
  "attrition",
  "shared_agents",
];

/** Each check over all randomised campaigns with a hold-out that it can be told of; it passes when it does in every one. */
export function pageChecks(campaigns: readonly AnalysedCampaign[], direct: AllDirectFinding | null): Check[] {
  const randomised = campaigns.filter(
    ({ finding: { assignment, holdout } }) => assignment === "randomised" && holdout > 0,
  );
  const found = CHECKS.flatMap((check): Check[] => {
    const told = randomised.flatMap(({ checks }) =>
      checks.filter((each) => each.check === check && each.passed !== null),
    );
    if (told.length === 0) return [];
    const failed = told.filter(({ passed }) => !passed).length;
    return [{ id: `experiment_${check}`, passed: failed === 0, value: null, limit: null }];
  });
  const balanced = direct && {
    id: "experiment_direct_balance",
    passed: direct.policies.grade === "A",
    value: null,
    limit: null,
  };
  return balanced ? [...found, balanced] : found;
}

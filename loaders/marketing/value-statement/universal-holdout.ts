import type { Row } from "../../../src/models/report.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import type { Estimate } from "../../../src/models/evidence.ts";
import type { CampaignFinding, ExperimentFindings } from "../experiments/experiment-findings.ts";
import { errorOf } from "./added-value.ts";

/**
 * All direct marketing against the universal hold-out, beside the sum of the campaigns tested one by one over the same time, as rows {way, policies, low,
 * high, campaigns, grade}. They answer the same question twice and are never added.
 */
export function holdoutRows({ allDirect, campaigns }: ExperimentFindings): Row[] {
  if (!allDirect) return [];
  const since = campaigns.filter(({ startsOn, firstAssigned }) => (startsOn ?? firstAssigned ?? "") >= allDirect.since);
  const { totalPolicies } = allDirect;
  return [rowOf("universal_holdout", totalPolicies, null), ...sumRow(since)];
}

function sumRow(campaigns: readonly CampaignFinding[]): Row[] {
  const told = campaigns.flatMap(({ assignment, effects, treated }) => {
    const effect = effects.policies ?? effects.take_up;
    if (assignment !== "randomised" || !effect || effect.estimate === null) return [];
    return [{ added: effect.estimate * treated, error: errorOf(effect) * treated, grade: effect.grade, n: effect.n }];
  });
  if (told.length === 0) return [];
  const added = told.reduce((sum, one) => sum + one.added, 0);
  const reach = NORMAL_QUANTILE * Math.hypot(...told.map(({ error }) => error));
  const grade = told
    .map((one) => one.grade)
    .sort()
    .at(-1)!;
  const n = told.reduce((sum, one) => sum + one.n, 0);
  const sum: Estimate = {
    estimate: added,
    low: added - reach,
    high: added + reach,
    n,
    method: "",
    grade,
    warnings: [],
  };
  return [rowOf("campaigns_tested", sum, told.length)];
}

function rowOf(way: string, { estimate, low, high, grade }: Estimate, campaigns: number | null): Row {
  return { way, policies: estimate, low, high, campaigns, grade };
}

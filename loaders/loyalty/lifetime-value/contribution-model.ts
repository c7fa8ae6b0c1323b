import { group } from "d3";
import { fitAgeCohort, type AgeCohortCell, type AgeCohortFit } from "../../statistics/age-cohort-model.ts";
import type { YearlyContribution } from "./money-cells.ts";
import type { PolicyCount } from "./policy-counts.ts";
import { yearlyLives } from "./yearly-lives.ts";

/**
 * Contribution of a policy in each policy year it enters, by kind: an effect of the policy year and one of the cohort, so that old
 * guarantees stay with the policies that have them.
 */
export function contributionModels(
  counts: readonly PolicyCount[],
  contribution: YearlyContribution,
): Map<string, AgeCohortFit> {
  const byKind = group(counts, ({ kind }) => kind);
  const models = new Map<string, AgeCohortFit>();
  for (const [kind, cohorts] of contribution) {
    const lives = group(byKind.get(kind) ?? [], ({ fullYears }) => fullYears);
    const cells = Array.from(cohorts, ([cohort, years]) => cellsOf(cohort, years, lives.get(cohort) ?? [])).flat();
    const fit = fitAgeCohort(cells);
    if (fit) models.set(kind, fit);
  }
  return models;
}

function cellsOf(cohort: number, years: Map<number, number>, counts: readonly PolicyCount[]): AgeCohortCell[] {
  const { atRisk } = yearlyLives(counts);
  return Array.from(years, ([age, total]) => ({
    age,
    cohort,
    weight: atRisk[age] ?? 0,
    mean: total / atRisk[age]!,
  })).filter(({ weight }) => weight > 0);
}

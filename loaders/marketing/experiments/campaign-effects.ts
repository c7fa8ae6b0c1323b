import type { Grade } from "../../../src/models/evidence.ts";
import type { Group } from "./effect-of-treatment.ts";
import { effectOfTreatment, noEffect } from "./effect-of-treatment.ts";
import type { PersistencyRow, SumRow } from "./campaign-rows.ts";
import { experimentMetrics, type EffectFinding, type ExperimentMetric } from "./experiment-findings.ts";
import { persistencyOf, surrogateEffect } from "./surrogate.ts";
import { addUnitSums } from "../../statistics/unit-sums.ts";

export type Effects = Partial<Record<ExperimentMetric, EffectFinding>>;

const SHARES: readonly ExperimentMetric[] = ["visited", "responded", "take_up", "kept", "in_force_13", "in_force_25"];
/** Outcomes that become known only some time after the window has closed. */
const LATE: readonly ExperimentMetric[] = ["in_force_13", "in_force_25", "premium_in_force_13", "premium_in_force_25"];

export interface CampaignSums {
  sums: readonly SumRow[];
  /** Outcomes that the book's tables can tell. */
  metrics: readonly ExperimentMetric[];
  grade: Grade;
  warnings: readonly string[];
}

/** Effects on every outcome that the book can tell, of the given arms together (all but the hold-out when left out) against the hold-out. */
export function campaignEffects({ sums, metrics, grade, warnings }: CampaignSums, arm?: string): Effects {
  const people = peopleOf(sums);
  const effects: Effects = {};
  for (const metric of experimentMetrics) {
    if (!metrics.includes(metric)) continue;
    const of = sums.filter((row) => row.metric === metric);
    if (of.length === 0) {
      if (LATE.includes(metric)) effects[metric] = noEffect("experiment_immature", people, grade);
      continue;
    }
    const treated = together(of.filter((row) => !row.isHoldout && (!arm || row.arm === arm)));
    const holdout = together(of.filter((row) => row.isHoldout));
    const isShare = SHARES.includes(metric);
    effects[metric] = effectOfTreatment({ treated, holdout, isShare, grade, warnings });
  }
  return effects;
}

function peopleOf(sums: readonly SumRow[]): number {
  const arms = new Map(sums.map(({ arm, members }) => [arm, members]));
  return [...arms.values()].reduce((sum, members) => sum + members, 0);
}

function together(rows: readonly SumRow[]): Group | null {
  if (rows.length === 0) return null;
  return rows.reduce<Group>((sum, row) => addUnitSums(sum, row), NOBODY);
}

const NOBODY: Group = {
  units: 0,
  members: 0,
  covariateOf: 0,
  people: 0,
  peopleSquared: 0,
  outcome: 0,
  outcomeSquared: 0,
  outcomePeople: 0,
  covariate: 0,
  covariateSquared: 0,
  covariatePeople: 0,
  covariateOutcome: 0,
};

/**
 * Effects with surrogates for what is in force at 13 and 25 months where those months have not passed: from 13 months where those have, from take-up
 * otherwise.
 */
export function withSurrogates(effects: Effects, persistency: readonly PersistencyRow[]): Effects {
  const result = { ...effects };
  const stay = {
    to13: persistencyOf(persistency, "inForce13", "seen"),
    to25: persistencyOf(persistency, "inForce25", "seen"),
    from13To25: persistencyOf(persistency, "inForce25", "inForce13"),
  };
  const fill = (metric: ExperimentMetric, from: ExperimentMetric, staying: typeof stay.to13) => {
    const earlier = effects[from];
    if (result[metric]?.maturity !== "immature" || !earlier || earlier.estimate === null || !staying) return;
    result[metric] = surrogateEffect(earlier, staying);
  };
  fill("in_force_25", "in_force_13", stay.from13To25);
  fill("premium_in_force_25", "premium_in_force_13", stay.from13To25);
  fill("in_force_13", "take_up", stay.to13);
  fill("in_force_25", "take_up", stay.to25);
  return result;
}

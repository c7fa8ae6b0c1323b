import { estimateOf, type Estimate, type Grade } from "../../../src/models/evidence.ts";
import type { Database } from "../../stage/database.ts";
import { standardisedDifference } from "../../statistics/standardised-difference.ts";
import { effectOfTreatment, type Group } from "./effect-of-treatment.ts";
import type { AllDirectFinding, EffectFinding } from "./experiment-findings.ts";

interface DirectRow {
  since: string;
  isHoldout: boolean;
  metric: "policies" | "ape" | "in_force";
  people: number;
  outcome: number;
  outcomeSquared: number;
  covariate: number;
  covariateSquared: number;
  covariateOutcome: number;
  held: number;
  heldSquared: number;
}

const LARGEST_IMBALANCE = 0.1;

/** What all direct marketing added, from the people who were held out of it for good; null when the book has none. */
export async function readAllDirect(database: Database): Promise<AllDirectFinding | null> {
  const rows =
    await database.rows<DirectRow>(`SELECT CAST(since AS VARCHAR) AS since, is_holdout AS "isHoldout", metric,
    CAST(people AS DOUBLE) AS people, CAST(outcome AS DOUBLE) AS outcome, CAST(outcome_squared AS DOUBLE) AS "outcomeSquared",
    CAST(covariate AS DOUBLE) AS covariate, CAST(covariate_squared AS DOUBLE) AS "covariateSquared",
    CAST(covariate_outcome AS DOUBLE) AS "covariateOutcome", CAST(held AS DOUBLE) AS held, CAST(held_squared AS DOUBLE) AS "heldSquared"
    FROM staged.direct_marketing ORDER BY is_holdout, metric`);
  return allDirect(rows);
}

/** The same from the sums of both groups. */
export function allDirect(rows: readonly DirectRow[]): AllDirectFinding | null {
  const reachable = rows.find(({ isHoldout }) => !isHoldout);
  const heldOut = rows.find(({ isHoldout }) => isHoldout);
  if (!reachable || !heldOut) return null;
  const balanced = heldAlike(reachable, heldOut);
  const grade: Grade = balanced ? "A" : "B";
  const effect = (metric: DirectRow["metric"]): EffectFinding => {
    const of = (isHoldout: boolean) =>
      groupOf(rows.find((row) => row.metric === metric && row.isHoldout === isHoldout)!);
    const warnings = balanced ? [] : ["experiment_failed_balance"];
    return effectOfTreatment({ treated: of(false), holdout: of(true), isShare: false, grade, warnings });
  };
  const found = { policies: effect("policies"), ape: effect("ape"), inForce: effect("in_force") };
  return {
    since: reachable.since,
    reachable: reachable.people,
    heldOut: heldOut.people,
    ...found,
    totalPolicies: times(found.policies, reachable.people),
    totalApe: times(found.ape, reachable.people),
    totalInForce: times(found.inForce, reachable.people),
  };
}

/** Whether both groups held as many policies when it began. */
function heldAlike(reachable: DirectRow, heldOut: DirectRow): boolean {
  const [a, b] = [reachable, heldOut].map(({ held, heldSquared, people }) => {
    const mean = held / people;
    return { mean, variance: heldSquared / people - mean ** 2 };
  }) as [{ mean: number; variance: number }, { mean: number; variance: number }];
  return Math.abs(standardisedDifference(a, b, { first: a.variance, second: b.variance })) <= LARGEST_IMBALANCE;
}

function groupOf({ people, outcome, outcomeSquared, covariate, covariateSquared, covariateOutcome }: DirectRow): Group {
  return {
    units: people,
    people,
    peopleSquared: people,
    outcome,
    outcomeSquared,
    outcomePeople: outcome,
    covariate,
    covariateSquared,
    covariatePeople: covariate,
    covariateOutcome,
    members: people,
    covariateOf: people,
  };
}

function times({ estimate, low, high, n, method, grade, warnings, reason }: EffectFinding, people: number): Estimate {
  if (estimate === null) return { estimate, low, high, n, method, grade, warnings, ...(reason && { reason }) };
  return estimateOf(estimate * people, n, method, { low: low! * people, high: high! * people, grade, warnings });
}

import type { Database } from "../../stage/database.ts";
import type {
  AgentRow,
  ArmRow,
  CampaignRow,
  CampaignRows,
  PersistencyRow,
  StratumRow,
  SumRow,
} from "./campaign-rows.ts";

/** All that is counted of campaigns; members themselves stay in the database. */
export async function readCampaigns(database: Database): Promise<CampaignRows> {
  return {
    campaigns:
      await database.rows<CampaignRow>(`SELECT campaign_number AS number, campaign_id AS campaign, name, channel,
      objective, assignment, unit, primary_outcome AS "primaryOutcome", window_days AS "windowDays",
      CAST(registered_on AS VARCHAR) AS "registeredOn", CAST(starts_on AS VARCHAR) AS "startsOn",
      CAST(ends_on AS VARCHAR) AS "endsOn", CAST(first_assigned_on AS VARCHAR) AS "firstAssigned",
      CAST(last_assigned_on AS VARCHAR) AS "lastAssigned", CAST(fixed_cost AS DOUBLE) AS "fixedCost",
      CAST(cost_per_contact AS DOUBLE) AS "costPerContact"
      FROM staged.campaign ORDER BY campaign_number`),
    arms: await database.rows<ArmRow>(`SELECT campaign_number AS number, arm, is_holdout AS "isHoldout",
      CAST(planned_share AS DOUBLE) AS "plannedShare", units, members, CAST(delivered AS DOUBLE) AS delivered,
      CAST(unknown AS DOUBLE) AS unknown, CAST(lost AS DOUBLE) AS lost
      FROM staged.campaign_arm ORDER BY campaign_number, is_holdout, arm`),
    sums: await database.rows<SumRow>(`SELECT campaign_number AS number, arm, is_holdout AS "isHoldout", metric,
      ${doubles(SUMS)} FROM staged.campaign_sum ORDER BY campaign_number, is_holdout, arm, metric`),
    strata:
      await database.rows<StratumRow>(`SELECT campaign_number AS number, stratum, ${doubles({ treated: "treated", holdout: "holdout" })}
      FROM staged.campaign_stratum ORDER BY campaign_number, stratum`),
    agents:
      await database.rows<AgentRow>(`SELECT campaign_number AS number, is_holdout AS "isHoldout", agent, members, bought
      FROM staged.campaign_agent ORDER BY campaign_number, is_holdout, agent`),
    persistency: await database.rows<PersistencyRow>(`SELECT campaign_number AS number,
      ${doubles({ policies: "policies", seen: "seen", inForce13: "in_force_13", inForce25: "in_force_25" })}
      FROM staged.campaign_persistency ORDER BY campaign_number, product, channel`),
  };
}

const SUMS = {
  units: "units",
  members: "members",
  covariateOf: "covariate_of",
  people: "people",
  peopleSquared: "people_squared",
  outcome: "outcome",
  outcomeSquared: "outcome_squared",
  outcomePeople: "outcome_people",
  covariate: "covariate",
  covariateSquared: "covariate_squared",
  covariatePeople: "covariate_people",
  covariateOutcome: "covariate_outcome",
};

function doubles(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([name, column]) => `CAST(${column} AS DOUBLE) AS "${name}"`)
    .join(", ");
}

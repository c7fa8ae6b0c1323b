import type { Database } from "../../stage/database.ts";

/** What one role of executives answered on one item in one round, pooled. */
export interface PulseScore {
  /** ISO day, and days since 1970. */
  askedOn: string;
  askedDay: number;
  role: string;
  item: string;
  respondents: number;
  score: number;
  /** Ends of the scale; null when the book does not say. */
  low: number | null;
  high: number | null;
}

export function readPulse(database: Database): Promise<PulseScore[]> {
  return database.rows<PulseScore>(`SELECT asked_on AS "askedOn", CAST(asked_day AS DOUBLE) AS "askedDay", role, item,
      CAST(respondents AS DOUBLE) AS respondents, CAST(score AS DOUBLE) AS score, CAST(low AS DOUBLE) AS low,
      CAST(high AS DOUBLE) AS high
    FROM staged.pulse_score ORDER BY asked_on, role, item`);
}

/** A measure of one of marketing's roles in a period. */
export interface RoleMeasure {
  role: string;
  metric: string;
  periodStart: string;
  periodDay: number;
  value: number | null;
  target: number | null;
}

export function readRoles(database: Database): Promise<RoleMeasure[]> {
  return database.rows<RoleMeasure>(`SELECT role, metric, period_start AS "periodStart",
      CAST(period_day AS DOUBLE) AS "periodDay", CAST(value AS DOUBLE) AS value, CAST(target AS DOUBLE) AS target
    FROM staged.role_measure ORDER BY role, metric, period_start`);
}

/** What a campaign sold at least 25 months ago, and how much of it was in force 25 months after issue. */
export interface CampaignSale {
  campaign: string;
  name: string | null;
  sold: number;
  inForce: number;
}

export function readCampaignSales(database: Database): Promise<CampaignSale[]> {
  return database.rows<CampaignSale>(`SELECT campaign_id AS campaign, name, CAST(sold AS DOUBLE) AS sold,
      CAST(in_force AS DOUBLE) AS "inForce"
    FROM staged.campaign_bonus ORDER BY campaign_id`);
}

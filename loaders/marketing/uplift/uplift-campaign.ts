import type { Database } from "../../stage/database.ts";
import { chiSquareTail } from "../../statistics/chi-square-tail.ts";

/** A campaign as it was planned and as it came about. */
export interface UpliftCampaign {
  campaign_number: number;
  campaign_id: string;
  name: string;
  channel: string | null;
  objective: string | null;
  assignment: string | null;
  unit: string;
  cost_per_contact: number | null;
  /** Registered by the day when the first person was assigned. */
  is_registered: boolean;
  /** 1 once every window has closed, and once 25 months have passed since; null without windows. */
  is_closed: boolean | null;
  is_mature: boolean | null;
  treated_members: number;
  holdout_members: number;
  treated_units: number;
  holdout_units: number;
  /** Planned shares of the arms but the hold-out, and of the hold-out; null where the book plans none. */
  treated_share: number | null;
  holdout_share: number | null;
}

/** Why nothing can be learned from a campaign; null where something can. */
export type NotLearned =
  | "not_randomised"
  | "units_not_people"
  | "not_meant_to_sell"
  | "no_holdout"
  | "no_treated"
  | "no_window"
  | "window_open"
  | "sample_ratio"
  | "tiny_arm"
  | "few_held_out"
  | "few_treated"
  | "nobody_bought"
  | "everybody_bought"
  | "few_bought";

/** What campaigns of these objectives bring is no policy sold. */
const NOT_MEANT_TO_SELL = ["retention", "service", "brand"];
/** Of the campaign alone; campaigns of one kind are then taken together. */
const FEWEST_IN_ARM = 100;
const SAMPLE_RATIO_LEVEL = 0.001;

export async function readCampaigns(database: Database): Promise<UpliftCampaign[]> {
  return database.rows<UpliftCampaign>(`
    SELECT c.campaign_number, c.campaign_id, c.name, c.channel, c.objective, c.assignment, c.unit,
      CAST(c.cost_per_contact AS DOUBLE) AS cost_per_contact,
      COALESCE(c.registered_on <= c.first_assigned_on, FALSE) AS is_registered,
      c.closes_on <= s.as_of AS is_closed,
      c.closes_on + INTERVAL '25' MONTH <= s.as_of AS is_mature,
      CAST(COALESCE(a.treated_members, 0) AS DOUBLE) AS treated_members,
      CAST(COALESCE(a.holdout_members, 0) AS DOUBLE) AS holdout_members,
      CAST(COALESCE(a.treated_units, 0) AS DOUBLE) AS treated_units,
      CAST(COALESCE(a.holdout_units, 0) AS DOUBLE) AS holdout_units,
      CAST(a.treated_share AS DOUBLE) AS treated_share,
      CAST(a.holdout_share AS DOUBLE) AS holdout_share
    FROM staged.campaign AS c
    LEFT JOIN (
      SELECT campaign_number,
        SUM(CASE WHEN is_holdout THEN 0 ELSE members END) AS treated_members,
        SUM(CASE WHEN is_holdout THEN members ELSE 0 END) AS holdout_members,
        SUM(CASE WHEN is_holdout THEN 0 ELSE units END) AS treated_units,
        SUM(CASE WHEN is_holdout THEN units ELSE 0 END) AS holdout_units,
        SUM(CASE WHEN is_holdout THEN 0 ELSE planned_share END) AS treated_share,
        SUM(CASE WHEN is_holdout THEN planned_share ELSE 0 END) AS holdout_share
      FROM staged.campaign_arm GROUP BY campaign_number
    ) AS a ON a.campaign_number = c.campaign_number
    CROSS JOIN staged.setting AS s
    ORDER BY c.campaign_number`);
}

/** The chance to be treated: as planned, as it came about where nothing was planned. */
export function treatedShare({ treated_share: treated, holdout_share: holdout, ...campaign }: UpliftCampaign): number {
  if (treated !== null && holdout !== null && treated > 0 && holdout > 0) return treated / (treated + holdout);
  return campaign.treated_units / (campaign.treated_units + campaign.holdout_units);
}

/** Why nothing can be learned from a campaign, whatever its people did; null where something can. */
export function notLearned(campaign: UpliftCampaign): NotLearned | null {
  if (campaign.assignment !== "randomised") return "not_randomised";
  if (campaign.unit !== "customer" && campaign.unit !== "household") return "units_not_people";
  if (NOT_MEANT_TO_SELL.includes(campaign.objective ?? "")) return "not_meant_to_sell";
  if (campaign.holdout_members === 0) return "no_holdout";
  if (campaign.treated_members === 0) return "no_treated";
  if (campaign.is_closed === null) return "no_window";
  if (!campaign.is_closed) return "window_open";
  if (sampleRatioP(campaign) < SAMPLE_RATIO_LEVEL) return "sample_ratio";
  if (Math.min(campaign.treated_members, campaign.holdout_members) < FEWEST_IN_ARM) return "tiny_arm";
  return null;
}

/** Chi-square test of the units in either arm against what was planned. */
export function sampleRatioP(campaign: UpliftCampaign): number {
  const units = campaign.treated_units + campaign.holdout_units;
  const share = treatedShare(campaign);
  const beyond = campaign.treated_units - share * units;
  return chiSquareTail(beyond ** 2 / (units * share * (1 - share)), 1);
}

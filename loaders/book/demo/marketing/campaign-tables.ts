import type { OpenTable } from "../block.ts";
import type { Campaign } from "./campaign.ts";
import { campaigns } from "./campaign-catalogue.ts";
import { REFERENCE_CUSTOMERS } from "./media-channels.ts";

/** Cents; grows with the book, as cost per contact does not. */
export function fixedCostOf(campaign: Campaign, customers: number): number {
  return Math.round((100 * campaign.fixedCost * customers) / REFERENCE_CUSTOMERS);
}

export function writeCampaigns(customers: number, open: OpenTable): void {
  campaigns.forEach((campaign, campaign_id) => {
    open("campaigns").add({
      campaign_id,
      name: campaign.name,
      channel: campaign.channel,
      objective: campaign.objective,
      assignment: campaign.assignment,
      unit: campaign.unit,
      primary_outcome: campaign.primaryOutcome,
      window_days: campaign.windowDays,
      registered_on: campaign.registered,
      starts_on: campaign.starts,
      ends_on: campaign.ends,
      fixed_cost: fixedCostOf(campaign, customers),
      cost_per_contact: 100 * campaign.costPerContact,
    });
    for (const arm of campaign.arms) open("arms").add({ campaign_id, arm: arm.name, planned_share: arm.share });
  });
}

import { describe, expect, it } from "vitest";
import {
  notLearned,
  sampleRatioP,
  treatedShare,
  type UpliftCampaign,
} from "../../../../loaders/marketing/uplift/uplift-campaign.ts";

const campaign: UpliftCampaign = {
  campaign_number: 1,
  campaign_id: "K1",
  name: "Call",
  channel: "app",
  objective: "cross_sell",
  assignment: "randomised",
  unit: "customer",
  cost_per_contact: 4,
  is_registered: true,
  is_closed: true,
  is_mature: false,
  treated_members: 5000,
  holdout_members: 5000,
  treated_units: 5000,
  holdout_units: 5000,
  treated_share: 0.5,
  holdout_share: 0.5,
};

describe("notLearned", () => {
  it("finds nothing against a campaign drawn by lot with two large arms", () => {
    expect(notLearned(campaign)).toBeNull();
  });

  it.each([
    ["not_randomised", { assignment: "rule" }],
    ["not_randomised", { assignment: null }],
    ["units_not_people", { unit: "agent" }],
    ["not_meant_to_sell", { objective: "retention" }],
    ["no_holdout", { holdout_members: 0, holdout_units: 0 }],
    ["no_treated", { treated_members: 0, treated_units: 0 }],
    ["no_window", { is_closed: null }],
    ["window_open", { is_closed: false }],
    ["sample_ratio", { treated_units: 5400, holdout_units: 4600 }],
    ["tiny_arm", { holdout_members: 12, holdout_units: 12, treated_share: 5000, holdout_share: 12 }],
  ] as const)("says %s", (reason, changed) => {
    expect(notLearned({ ...campaign, ...changed })).toBe(reason);
  });
});

describe("treatedShare", () => {
  it("is that of the plan, and what came about where there is no plan", () => {
    expect(treatedShare({ ...campaign, treated_share: 0.8, holdout_share: 0.2 })).toBeCloseTo(0.8, 12);
    const unplanned = {
      ...campaign,
      treated_share: null,
      holdout_share: null,
      treated_units: 3000,
      holdout_units: 1000,
    };
    expect(treatedShare(unplanned)).toBeCloseTo(0.75, 12);
    expect(sampleRatioP(unplanned)).toBeCloseTo(1, 12);
  });
});

import type { ContractTable } from "./column.ts";

export const campaigns = {
  name: "campaigns",
  theme: "marketing",
  row: "a campaign",
  key: ["campaign_id"],
  columns: [
    { name: "campaign_id", type: "text", description: "The campaign." },
    { name: "name", type: "text", optional: true, description: "Its name, as shown on pages." },
    { name: "channel", type: "code", optional: true, description: "How people were reached." },
    {
      name: "objective",
      type: "code",
      values: ["acquisition", "cross_sell", "retention", "win_back", "service", "brand", "referral"],
      optional: true,
      description: "What it was for.",
    },
    {
      name: "assignment",
      type: "code",
      values: ["randomised", "rule", "self_selected"],
      description: "How units came into their arm; only a randomised one can show cause.",
    },
    {
      name: "unit",
      type: "code",
      values: ["customer", "household", "agent", "branch"],
      optional: true,
      description: "What was assigned.",
    },
    {
      name: "primary_outcome",
      type: "text",
      optional: true,
      description: "The outcome that was to decide, as registered.",
    },
    {
      name: "window_days",
      type: "integer",
      unit: "days",
      minimum: 0,
      optional: true,
      description: "Days after assignment in which the outcome counts.",
    },
    {
      name: "registered_on",
      type: "date",
      optional: true,
      description: "Day on which outcome, arms and window were written down.",
    },
    { name: "starts_on", type: "date", future: true, optional: true, description: "First day." },
    { name: "ends_on", type: "date", future: true, optional: true, description: "Last day." },
    {
      name: "fixed_cost",
      type: "money",
      minimum: 0,
      optional: true,
      description: "Cost whatever the number of contacts.",
    },
    { name: "cost_per_contact", type: "money", minimum: 0, optional: true, description: "Cost of one more contact." },
  ],
  ordered: [["starts_on", "ends_on"]],
} as const satisfies ContractTable;

import type { ContractTable } from "./column.ts";

export const arms = {
  name: "arms",
  theme: "marketing",
  row: "an arm of a campaign, as planned",
  key: ["campaign_id", "arm"],
  columns: [
    { name: "campaign_id", type: "text", references: "campaigns.campaign_id", description: "The campaign." },
    { name: "arm", type: "code", description: "Name of the arm; holdout is reserved for those left alone." },
    {
      name: "planned_share",
      type: "rate",
      minimum: 0,
      maximum: 1,
      optional: true,
      description: "Share of the units that was to be assigned to the arm.",
    },
  ],
} as const satisfies ContractTable;

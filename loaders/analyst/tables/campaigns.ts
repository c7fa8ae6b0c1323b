import type { AnalystTable } from "../column.ts";

export const campaigns: AnalystTable = {
  name: "campaigns",
  row: "a campaign",
  sources: ["campaigns"],
  from: "staged.campaign AS g",
  drawnBy: "NULL",
  columns: [
    { name: "campaign", type: "VARCHAR", value: "g.campaign_id", coarsening: "as_it_is", description: "The campaign." },
    { name: "name", type: "VARCHAR", value: "g.name", coarsening: "as_it_is", description: "Its name." },
    { name: "channel", type: "VARCHAR", value: "g.channel", coarsening: "as_it_is", description: "Its channel." },
    { name: "objective", type: "VARCHAR", value: "g.objective", coarsening: "code", description: "What it was for." },
    {
      name: "assignment",
      type: "VARCHAR",
      value: "g.assignment",
      coarsening: "code",
      description: "How arms came about: randomised, by rule, or self-selected. Only randomised arms tell a cause.",
    },
    {
      name: "starts_month",
      type: "DATE",
      value: "g.starts_on",
      coarsening: "month",
      description: "Month of its start.",
    },
    { name: "ends_month", type: "DATE", value: "g.ends_on", coarsening: "month", description: "Month of its end." },
    { name: "fixed_cost", type: "DOUBLE", value: "g.fixed_cost", coarsening: "money", description: "Fixed cost." },
    {
      name: "cost_per_contact",
      type: "DOUBLE",
      value: "g.cost_per_contact",
      coarsening: "as_it_is",
      description: "Cost of reaching one person.",
    },
  ],
};

import type { AnalystTable } from "../column.ts";

export const members: AnalystTable = {
  name: "members",
  row: "a person in a campaign, or a unit where units are no people",
  sources: ["members", "campaigns", "policies"],
  from: `staged.campaign_member AS m
    JOIN staged.campaign AS g ON g.campaign_number = m.campaign_number
    LEFT JOIN staged.campaign_purchase AS b ON b.member_number = m.member_number
    CROSS JOIN staged.setting AS s`,
  drawnBy: "m.customer_number",
  columns: [
    { name: "campaign", type: "VARCHAR", value: "g.campaign_id", coarsening: "as_it_is", description: "The campaign." },
    {
      name: "customer",
      type: "VARCHAR",
      value: "m.customer_number",
      coarsening: "pseudonym",
      description: "The person; empty where units are no people, and for prospects who have not agreed to profiling.",
    },
    {
      name: "arm",
      type: "VARCHAR",
      value: "m.arm",
      coarsening: "category",
      description: "The arm assigned; holdout for those left alone.",
    },
    {
      name: "assigned_month",
      type: "DATE",
      value: "m.assigned_on",
      coarsening: "month",
      description: "Month of assignment, or the campaign's start where that was not recorded.",
    },
    {
      name: "delivered",
      type: "BOOLEAN",
      value: "m.delivered",
      coarsening: "as_it_is",
      description: "The campaign reached the person.",
    },
    {
      name: "visited",
      type: "BOOLEAN",
      value: "m.visited",
      coarsening: "as_it_is",
      description: "Visited the site, the branch or the app within the window.",
    },
    {
      name: "responded",
      type: "BOOLEAN",
      value: "m.responded_on IS NOT NULL",
      coarsening: "as_it_is",
      description: "Gave the response that counts.",
    },
    {
      name: "policies",
      type: "INTEGER",
      value: "COALESCE(b.policies, 0)",
      coarsening: "as_it_is",
      description: "Contracts bought within the window.",
    },
    {
      name: "ape",
      type: "DOUBLE",
      value: "COALESCE(b.ape, 0)",
      coarsening: "money",
      description: "Annual premium equivalent of contracts bought within the window.",
    },
    {
      name: "in_force_25",
      type: "INTEGER",
      value: `CASE WHEN m.closes_on + INTERVAL '25' MONTH <= s.as_of THEN COALESCE(b.in_force_25, 0) END`,
      coarsening: "as_it_is",
      description:
        "Per person assigned: 1 when something bought was in force 25 months after its issue, else 0; empty before that time has come.",
    },
  ],
};

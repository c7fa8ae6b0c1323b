import type { Metric } from "../metric.js";

type Taken = Omit<Metric, "formula" | "caveat">;

/** Numbers of other pages in boxes of the map; what they rest on is told there. */
const taken: Taken[] = [
  {
    id: "crm.customers.in_force",
    label: "Policyholders in force",
    unit: "count",
    decimals: 0,
    good: "up",
    definition: "People with a policy in force on the as-of date.",
  },
  {
    id: "crm.customers.top_fifth_share",
    label: "Contribution from the most valuable fifth",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition: "What the most valuable fifth of customers contributed, of the contribution of all.",
  },
  {
    id: "crm.promotion.policies_added",
    label: "Policies added by campaigns, for 100 people",
    unit: "count",
    decimals: 1,
    good: "up",
    definition: "Policies bought by people whom campaigns may reach, less those by people held out from all campaigns.",
  },
  {
    id: "crm.sales.win_back_share",
    label: "Leavers back within 24 months",
    unit: "share",
    decimals: 1,
    good: "up",
    definition: "Of people whose last policy ended, the share who bought again within 24 months.",
  },
  {
    id: "crm.research.response_rate",
    label: "Survey response",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "Of customers invited to the latest survey, the share who answered.",
  },
  {
    id: "crm.strategy.promises_kept",
    label: "Promises kept",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "Of marketing's promises that are due and can be judged, the share that came true.",
  },
  {
    id: "crm.campaigns.cost_proven",
    label: "Campaign cost where cause can be shown",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "Of what campaigns cost, the share spent on those whose effect a sound experiment shows.",
  },
  {
    id: "crm.planning.budget_gain",
    label: "What another split of the budget would add",
    unit: "money",
    decimals: 0,
    good: "neither",
    definition: "What the best split of the same media budget is estimated to add to value.",
  },
  {
    id: "crm.actuarial.value_per_ape",
    label: "New business value per APE, before marketing and tax",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "Value of new business for each unit of annual premium equivalent, before marketing and tax.",
  },
  ...(["satisfaction", "loyalty"] as const).map((construct): Taken => ({
    id: `crm.survey.${construct}`,
    label: construct === "satisfaction" ? "Customers' satisfaction, of 10" : "Customers' loyalty, of 10",
    unit: "count",
    decimals: 1,
    good: "up",
    definition: `Mean answer of customers on ${construct}, latest survey, on a scale from 1 to 10, weighted for who did not answer.`,
  })),
  ...(["executive_support", "process", "cooperation"] as const).map((construct): Taken => ({
    id: `crm.employees.${construct}`,
    label: {
      executive_support: "Employees: executives stand behind it, of 10",
      process: "Employees: processes work, of 10",
      cooperation: "Employees: departments cooperate, of 10",
    }[construct],
    unit: "count",
    decimals: 1,
    good: "up",
    definition: "Mean answer of employees, latest survey, on a scale from 1 to 10.",
  })),
  {
    id: "crm.mining.frauds_flagged",
    label: "Frauds flagged by the model",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "Of frauds found among requests that lights were shown for, the share flagged.",
  },
];

export const mapTakenMetrics: Metric[] = taken.map((metric) => ({
  ...metric,
  formula: "as on the page that the box leads to",
  caveat: "Its method, warnings and limits stand on that page.",
}));

import type { AnalystTable } from "../column.ts";

export const policyYears: AnalystTable = {
  name: "policy_years",
  row: "a contract or rider in twelve months",
  sources: ["ledger", "policies"],
  from: "staged.policy_year AS y CROSS JOIN staged.setting AS s",
  drawnBy: "y.customer_number",
  columns: [
    {
      name: "policy",
      type: "VARCHAR",
      value: "y.policy_number",
      coarsening: "pseudonym",
      description: "The contract.",
    },
    {
      name: "customer",
      type: "VARCHAR",
      value: "y.customer_number",
      coarsening: "pseudonym",
      description: "The policyholder.",
    },
    { name: "product", type: "VARCHAR", value: "y.product", coarsening: "code", description: "Line of product." },
    {
      name: "year",
      type: "INTEGER",
      value: "EXTRACT(YEAR FROM s.as_of) - y.years_before",
      coarsening: "as_it_is",
      description: "The twelve months that end in the as-of date's month of this year.",
    },
    {
      name: "premium",
      type: "DOUBLE",
      value: "y.premium",
      coarsening: "money",
      description: "Premium of the twelve months.",
    },
    {
      name: "expected_claims",
      type: "DOUBLE",
      value: "y.expected_claim",
      coarsening: "money",
      description: "Expected claims of the twelve months, as their effect on profit: negative.",
    },
    {
      name: "contribution",
      type: "DOUBLE",
      value: "y.expected",
      coarsening: "money",
      description: "Contribution of the twelve months with expected claims, before the cost of contacts.",
    },
  ],
};

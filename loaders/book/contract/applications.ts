import type { ContractTable } from "./column.ts";
import { products } from "./products.ts";

export const applications = {
  name: "applications",
  theme: "contracts",
  row: "a quote or application",
  key: ["application_id"],
  columns: [
    { name: "application_id", type: "text", description: "The quote or application." },
    {
      name: "customer_id",
      type: "text",
      identifies: true,
      optional: true,
      references: "customers.customer_id",
      description: "Who asked; empty: not identified.",
    },
    { name: "product", type: "code", values: products, description: "Line of product asked for." },
    { name: "quoted_on", type: "date", optional: true, description: "Day of the quote." },
    { name: "applied_on", type: "date", optional: true, description: "Day of the application; empty: a quote only." },
    { name: "decided_on", type: "date", optional: true, description: "Day of the decision; empty while open." },
    {
      name: "decision",
      type: "code",
      values: ["accepted", "declined", "withdrawn"],
      optional: true,
      description: "Underwriting's decision, or the applicant's withdrawal.",
    },
    {
      name: "list_premium",
      type: "money",
      minimum: 0,
      unit: "a year",
      optional: true,
      description: "Premium by the tariff.",
    },
    {
      name: "offered_premium",
      type: "money",
      minimum: 0,
      unit: "a year",
      optional: true,
      description: "Premium offered.",
    },
    {
      name: "price_randomised",
      type: "flag",
      optional: true,
      description: "The offered premium was drawn at random in a price test.",
    },
    {
      name: "policy_id",
      type: "text",
      identifies: true,
      optional: true,
      references: "policies.policy_id",
      description: "The contract that came of it.",
    },
  ],
  ordered: [
    ["quoted_on", "applied_on"],
    ["applied_on", "decided_on"],
  ],
} as const satisfies ContractTable;

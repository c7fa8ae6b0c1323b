import type { ContractTable } from "./column.ts";
import { products } from "./products.ts";

export const assumptions = {
  name: "assumptions",
  theme: "contracts",
  row: "a policy year in a basis for new business",
  key: ["version", "product", "premium_term_years", "policy_year"],
  columns: [
    { name: "version", type: "text", description: "The basis, for example 2025." },
    { name: "product", type: "code", values: products, description: "Line of product." },
    {
      name: "premium_term_years",
      type: "integer",
      unit: "years",
      minimum: 0,
      maximum: 120,
      optional: true,
      description: "Premium term that the basis is for; empty: any.",
    },
    {
      name: "policy_year",
      type: "integer",
      minimum: 1,
      maximum: 150,
      description: "Year of the contract's life, from 1.",
    },
    {
      name: "lapse",
      type: "rate",
      minimum: 0,
      maximum: 1,
      unit: "a year",
      optional: true,
      description: "Share of the policies in force that lapses in the year.",
    },
    {
      name: "claim",
      type: "rate",
      minimum: 0,
      optional: true,
      description: "Expected claims as a share of the year's premium.",
    },
    {
      name: "expense",
      type: "rate",
      minimum: 0,
      optional: true,
      description: "Expenses as a share of the year's premium; the first year holds acquisition.",
    },
    {
      name: "commission",
      type: "rate",
      optional: true,
      description: "Commission as a share of the year's premium; may exceed 1 in the first year.",
    },
    {
      name: "spread",
      type: "rate",
      minimum: -1,
      maximum: 1,
      unit: "a year",
      optional: true,
      description: "Interest earned above what the contract credits, on its reserve.",
    },
  ],
} as const satisfies ContractTable;

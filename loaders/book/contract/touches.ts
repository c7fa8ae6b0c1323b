import type { ContractTable } from "./column.ts";

export const touches = {
  name: "touches",
  theme: "marketing",
  row: "a step of a journey",
  key: [],
  columns: [
    { name: "path_id", type: "text", description: "The journey." },
    {
      name: "customer_id",
      type: "text",
      identifies: true,
      optional: true,
      references: "customers.customer_id",
      description: "The person; empty: not identified.",
    },
    { name: "occurred_at", type: "timestamp", description: "When, local time." },
    { name: "channel", type: "code", description: "The channel touched." },
    { name: "converted", type: "flag", description: "The journey ended in a sale at this step." },
    { name: "value", type: "money", optional: true, description: "Value of the sale at this step." },
  ],
} as const satisfies ContractTable;

import type { ContractTable } from "./column.ts";

export const roles = {
  name: "roles",
  theme: "marketing",
  row: "a measure of one of marketing's five roles in a period",
  key: ["role", "metric", "period_start"],
  columns: [
    {
      name: "role",
      type: "code",
      values: ["strategy", "in_store", "digital", "product", "esg"],
      description: "The role.",
    },
    { name: "metric", type: "text", description: "What is measured." },
    { name: "period_start", type: "date", description: "First day of the period." },
    { name: "value", type: "number", optional: true, description: "The measure." },
    { name: "target", type: "number", optional: true, description: "What it was to be." },
  ],
} as const satisfies ContractTable;

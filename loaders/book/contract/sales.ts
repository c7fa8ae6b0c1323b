import type { ContractTable } from "./column.ts";

export const sales = {
  name: "sales",
  theme: "marketing",
  row: "a week's outcome",
  key: ["week", "region"],
  columns: [
    { name: "week", type: "date", description: "First day of the week." },
    { name: "region", type: "code", optional: true, description: "City or county; empty: the whole country." },
    {
      name: "inquiries",
      type: "number",
      minimum: 0,
      optional: true,
      description: "Questions and brochures asked for.",
    },
    { name: "applications", type: "number", minimum: 0, optional: true, description: "Applications." },
    { name: "policies", type: "number", minimum: 0, optional: true, description: "Policies issued." },
    {
      name: "ape",
      type: "money",
      minimum: 0,
      optional: true,
      description: "Annual premium equivalent of the policies issued.",
    },
  ],
} as const satisfies ContractTable;

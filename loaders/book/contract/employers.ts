import type { ContractTable } from "./column.ts";

export const employers = {
  name: "employers",
  theme: "people",
  row: "a firm where customers work",
  key: ["employer_id"],
  columns: [
    { name: "employer_id", type: "text", identifies: true, description: "The firm." },
    {
      name: "size_band",
      type: "code",
      optional: true,
      description: "Band of its number of employees, for example 50-249.",
    },
    { name: "industry", type: "code", optional: true, description: "Its industry." },
    {
      name: "growth_stage",
      type: "code",
      optional: true,
      description: "Where the firm stands, for example starting, growing, mature, shrinking.",
    },
  ],
} as const satisfies ContractTable;

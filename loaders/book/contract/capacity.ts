import type { ContractTable } from "./column.ts";

export const capacity = {
  name: "capacity",
  theme: "fraud",
  row: "the reviews that a branch can do on a day",
  key: ["branch", "day"],
  columns: [
    { name: "branch", type: "code", description: "Branch or centre." },
    { name: "day", type: "date", future: true, description: "The day." },
    { name: "reviews", type: "number", minimum: 0, description: "How many reviews it can do." },
  ],
} as const satisfies ContractTable;

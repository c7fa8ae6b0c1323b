import type { ContractTable } from "./column.ts";

export const modelLog = {
  name: "model_log",
  theme: "fraud",
  row: "a change to the running model",
  key: [],
  columns: [
    { name: "changed_at", type: "timestamp", description: "When." },
    { name: "model", type: "text", optional: true, description: "Name and version of the model." },
    {
      name: "change",
      type: "code",
      values: ["trained", "cuts", "outage", "source_added", "drill"],
      description: "What changed.",
    },
    { name: "note", type: "text", optional: true, description: "In words." },
  ],
} as const satisfies ContractTable;

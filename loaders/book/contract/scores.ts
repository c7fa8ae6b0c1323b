import type { ContractTable } from "./column.ts";

export const scores = {
  name: "scores",
  theme: "fraud",
  row: "another model's score of a request, to be diagnosed here",
  key: ["request_id", "model", "expert"],
  columns: [
    {
      name: "request_id",
      type: "text",
      identifies: true,
      references: "requests.request_id",
      description: "The request.",
    },
    { name: "model", type: "text", optional: true, description: "Name and version of the model." },
    { name: "expert", type: "code", optional: true, description: "The expert model within it; empty: the whole." },
    { name: "score", type: "number", description: "The score, higher is riskier; best a probability." },
    { name: "scored_at", type: "timestamp", optional: true, description: "When it was scored." },
  ],
} as const satisfies ContractTable;

import type { ContractTable } from "./column.ts";

export const care = {
  name: "care",
  theme: "fraud",
  row: "an answer to a care question",
  key: [],
  columns: [
    {
      name: "request_id",
      type: "text",
      identifies: true,
      references: "requests.request_id",
      description: "The request.",
    },
    { name: "asked_at", type: "timestamp", optional: true, description: "When it was asked." },
    { name: "question", type: "code", description: "The question, for example purpose, suspicious_call." },
    { name: "question_version", type: "code", optional: true, description: "Version of its wording." },
    { name: "answer", type: "code", optional: true, description: "The answer as coded; empty: none." },
  ],
} as const satisfies ContractTable;

import type { ContractTable } from "./column.ts";

export const labels = {
  name: "labels",
  theme: "fraud",
  row: "a finding about a request; later findings stand beside earlier ones",
  key: [],
  columns: [
    {
      name: "request_id",
      type: "text",
      identifies: true,
      references: "requests.request_id",
      description: "The request.",
    },
    { name: "labelled_at", type: "timestamp", description: "When it was found." },
    {
      name: "labelled_by",
      type: "code",
      values: ["staff", "police", "customer", "audit"],
      optional: true,
      description: "Who found it.",
    },
    {
      name: "label",
      type: "code",
      values: ["fraud", "suspected", "legitimate"],
      description: "The finding. A request without any is not legitimate, it is unknown.",
    },
    {
      name: "paid_out",
      type: "money",
      minimum: 0,
      optional: true,
      description: "What the fraud got; with prevented, the whole amount.",
    },
    { name: "prevented", type: "money", minimum: 0, optional: true, description: "What was kept from it." },
    { name: "recovered", type: "money", minimum: 0, optional: true, description: "What came back later." },
  ],
} as const satisfies ContractTable;

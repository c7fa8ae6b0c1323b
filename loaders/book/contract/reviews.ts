import type { ContractTable } from "./column.ts";

export const reviews = {
  name: "reviews",
  theme: "fraud",
  row: "what staff did about a request",
  key: [],
  columns: [
    {
      name: "request_id",
      type: "text",
      identifies: true,
      references: "requests.request_id",
      description: "The request.",
    },
    { name: "started_at", type: "timestamp", optional: true, description: "When the review began." },
    { name: "minutes", type: "number", unit: "minutes", minimum: 0, optional: true, description: "Staff time." },
    {
      name: "staff_id",
      type: "text",
      identifies: true,
      optional: true,
      references: "staff.staff_id",
      description: "Who reviewed.",
    },
    {
      name: "action",
      type: "code",
      optional: true,
      description: "What was done, for example asked, held, called police, let pass.",
    },
    { name: "override", type: "flag", optional: true, description: "Staff decided otherwise than the light advised." },
    {
      name: "selection_probability",
      type: "rate",
      minimum: 0,
      maximum: 1,
      optional: true,
      description: "Chance with which the request was drawn for review; 1 when the light demanded it.",
    },
    {
      name: "trusted_contact_notified_at",
      type: "timestamp",
      optional: true,
      description: "When the trusted contact was told; empty: was not.",
    },
    { name: "trusted_contact_answer", type: "code", optional: true, description: "What the trusted contact said." },
  ],
} as const satisfies ContractTable;

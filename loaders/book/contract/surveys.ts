import type { ContractTable } from "./column.ts";

export const surveys = {
  name: "surveys",
  theme: "contacts",
  row: "an invitation to an item, answered or not",
  key: ["survey_id", "item_id"],
  columns: [
    { name: "survey_id", type: "text", description: "One questionnaire to one person." },
    { name: "wave", type: "code", optional: true, description: "Round of the survey, for example 2024." },
    { name: "respondent", type: "code", values: ["customer", "employee"], description: "Who was asked." },
    {
      name: "customer_id",
      type: "text",
      identifies: true,
      optional: true,
      references: "customers.customer_id",
      description: "The customer asked; empty for employees.",
    },
    { name: "invited_on", type: "date", optional: true, description: "Day of the invitation." },
    { name: "answered_on", type: "date", optional: true, description: "Day of the answer; empty: none." },
    { name: "item_id", type: "text", references: "survey_items.item_id", description: "The item." },
    { name: "score", type: "number", optional: true, description: "The answer, on the item's scale; empty: none." },
    { name: "weight", type: "number", minimum: 0, optional: true, description: "Design weight of the respondent." },
  ],
  ordered: [["invited_on", "answered_on"]],
} as const satisfies ContractTable;

import type { ContractTable } from "./column.ts";

export const surveyItems = {
  name: "survey_items",
  theme: "contacts",
  row: "an item that surveys ask",
  key: ["item_id"],
  columns: [
    { name: "item_id", type: "text", description: "The item." },
    { name: "respondent", type: "code", values: ["customer", "employee"], description: "Who is asked." },
    {
      name: "construct",
      type: "code",
      values: [
        "image",
        "expectation",
        "quality",
        "service",
        "claims",
        "value",
        "satisfaction",
        "complaints",
        "preference",
        "differentiation",
        "loyalty",
        "executive_support",
        "process",
        "cooperation",
      ],
      description: "What the item measures.",
    },
    { name: "wording", type: "text", optional: true, description: "The question as asked." },
    { name: "low", type: "number", description: "Lowest score possible." },
    {
      name: "high",
      type: "number",
      description: "Highest score possible; high is good, for complaints high means handled well.",
    },
  ],
  ordered: [["low", "high"]],
} as const satisfies ContractTable;

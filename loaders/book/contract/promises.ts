import type { ContractTable } from "./column.ts";

export const promises = {
  name: "promises",
  theme: "marketing",
  row: "what was said that marketing would bring",
  key: ["promise_id"],
  columns: [
    { name: "promise_id", type: "text", description: "The promise." },
    {
      name: "campaign_id",
      type: "text",
      optional: true,
      references: "campaigns.campaign_id",
      description: "The campaign it was made for; empty: marketing as a whole.",
    },
    { name: "metric", type: "text", description: "Id of the number promised, as in the registry of metrics." },
    { name: "unit", type: "text", optional: true, description: "Unit of the three numbers." },
    { name: "low", type: "number", optional: true, description: "Lower end." },
    { name: "mid", type: "number", description: "The number promised." },
    { name: "high", type: "number", optional: true, description: "Upper end." },
    {
      name: "level",
      type: "rate",
      minimum: 0,
      maximum: 1,
      optional: true,
      description: "How sure: the chance that the outcome lies between low and high.",
    },
    { name: "registered_on", type: "date", description: "Day on which it was made." },
    { name: "due_on", type: "date", future: true, optional: true, description: "Day on which it is to be judged." },
    {
      name: "supersedes",
      type: "text",
      optional: true,
      references: "promises.promise_id",
      description: "The earlier promise that it replaces.",
    },
  ],
  ordered: [
    ["low", "mid"],
    ["mid", "high"],
    ["registered_on", "due_on"],
  ],
} as const satisfies ContractTable;

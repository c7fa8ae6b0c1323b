import type { ContractTable } from "./column.ts";

export const lights = {
  name: "lights",
  theme: "fraud",
  row: "what staff saw of a model on a request",
  key: ["request_id", "model"],
  columns: [
    {
      name: "request_id",
      type: "text",
      identifies: true,
      references: "requests.request_id",
      description: "The request.",
    },
    { name: "model", type: "text", optional: true, description: "Name and version of the model." },
    { name: "score", type: "number", optional: true, description: "Its score, higher is riskier; best a probability." },
    { name: "light", type: "code", values: ["green", "yellow", "red"], description: "The light shown." },
    { name: "yellow_cut", type: "number", optional: true, description: "Lowest score of yellow at that time." },
    { name: "red_cut", type: "number", optional: true, description: "Lowest score of red at that time." },
    { name: "shown_at", type: "timestamp", optional: true, description: "When it was shown." },
  ],
  ordered: [["yellow_cut", "red_cut"]],
} as const satisfies ContractTable;

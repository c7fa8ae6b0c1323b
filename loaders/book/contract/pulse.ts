import type { ContractTable } from "./column.ts";

export const pulse = {
  name: "pulse",
  theme: "marketing",
  row: "executives' view of marketing, pooled over respondents",
  key: ["asked_on", "role", "item"],
  columns: [
    { name: "asked_on", type: "date", description: "Day of the question." },
    { name: "role", type: "code", description: "Who was asked, for example ceo, cfo, board; pooled." },
    { name: "item", type: "code", description: "What was asked, for example trust, confidence." },
    { name: "respondents", type: "integer", minimum: 0, description: "How many answered; fewer than 5 are not shown." },
    { name: "score", type: "number", description: "Mean score." },
    { name: "low", type: "number", optional: true, description: "Lowest score possible." },
    { name: "high", type: "number", optional: true, description: "Highest score possible." },
  ],
  ordered: [["low", "high"]],
} as const satisfies ContractTable;

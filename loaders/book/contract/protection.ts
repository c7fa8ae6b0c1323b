import type { ContractTable } from "./column.ts";

export const protection = {
  name: "protection",
  theme: "fraud",
  row: "an action of the SAFE programme, or a relief loan",
  key: [],
  columns: [
    { name: "acted_on", type: "date", description: "Day of the action." },
    {
      name: "pillar",
      type: "code",
      values: ["skilled", "awareness", "fintech", "engagement", "relief"],
      description: "Pillar of the programme; relief: a loan at low interest after a fraud.",
    },
    { name: "action", type: "text", description: "What was done." },
    { name: "people", type: "integer", minimum: 0, optional: true, description: "People reached." },
    { name: "cost", type: "money", minimum: 0, optional: true, description: "What it cost." },
  ],
} as const satisfies ContractTable;

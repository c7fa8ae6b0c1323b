import type { ContractTable } from "./column.ts";

export const claims = {
  name: "claims",
  theme: "contracts",
  row: "a claim",
  key: ["claim_id"],
  columns: [
    { name: "claim_id", type: "text", description: "The claim." },
    {
      name: "policy_id",
      type: "text",
      identifies: true,
      references: "policies.policy_id",
      description: "The contract claimed on.",
    },
    {
      name: "kind",
      type: "code",
      optional: true,
      description: "For example death, hospital, accident, critical illness.",
    },
    { name: "reported_on", type: "date", description: "Day of the report." },
    { name: "decided_on", type: "date", optional: true, description: "Day of the decision; empty while open." },
    { name: "paid_on", type: "date", optional: true, description: "Day of payment; empty: not paid." },
    { name: "claimed", type: "money", minimum: 0, optional: true, description: "Amount claimed." },
    { name: "paid", type: "money", minimum: 0, optional: true, description: "Amount paid." },
    {
      name: "decision",
      type: "code",
      optional: true,
      description: "For example accepted, partly accepted, declined; empty while open.",
    },
  ],
  ordered: [
    ["reported_on", "decided_on"],
    ["reported_on", "paid_on"],
  ],
} as const satisfies ContractTable;

import type { ContractTable } from "./column.ts";

export const servicing = {
  name: "servicing",
  theme: "people",
  row: "a stretch of time in which one agent serves a policy",
  key: ["policy_id", "from_on"],
  columns: [
    {
      name: "policy_id",
      type: "text",
      identifies: true,
      references: "policies.policy_id",
      description: "The policy served.",
    },
    {
      name: "agent_id",
      type: "text",
      identifies: true,
      optional: true,
      references: "agents.agent_id",
      description: "Who serves it; empty: nobody, an orphan policy.",
    },
    { name: "from_on", type: "date", description: "First day of it." },
    { name: "until_on", type: "date", optional: true, description: "First day no longer; empty while it lasts." },
  ],
  ordered: [["from_on", "until_on"]],
} as const satisfies ContractTable;

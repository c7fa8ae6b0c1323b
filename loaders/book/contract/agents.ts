import type { ContractTable } from "./column.ts";

export const agents = {
  name: "agents",
  theme: "people",
  row: "a tied agent",
  key: ["agent_id"],
  columns: [
    { name: "agent_id", type: "text", identifies: true, description: "The agent." },
    {
      name: "manager_id",
      type: "text",
      identifies: true,
      optional: true,
      references: "agents.agent_id",
      description: "The agent's manager, an agent too.",
    },
    { name: "hired_on", type: "date", description: "First day with the company." },
    {
      name: "left_on",
      type: "date",
      optional: true,
      description: "First day no longer with the company; empty while active.",
    },
    { name: "branch", type: "code", optional: true, description: "The agent's branch." },
    { name: "region", type: "code", optional: true, description: "The branch's city or county." },
  ],
  ordered: [["hired_on", "left_on"]],
} as const satisfies ContractTable;

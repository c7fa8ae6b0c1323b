import type { ContractTable } from "./column.ts";

export const staff = {
  name: "staff",
  theme: "people",
  row: "a member of counter, phone or service staff",
  key: ["staff_id"],
  columns: [
    { name: "staff_id", type: "text", identifies: true, description: "The employee." },
    { name: "branch", type: "code", optional: true, description: "Branch or centre of work." },
    { name: "role", type: "code", optional: true, description: "For example counter, phone, service." },
    {
      name: "hourly_cost",
      type: "money",
      minimum: 0,
      unit: "an hour",
      optional: true,
      description: "Full cost of an hour of work.",
    },
    { name: "joined_on", type: "date", optional: true, description: "First day with the company." },
    {
      name: "left_on",
      type: "date",
      optional: true,
      description: "First day no longer with the company; empty while active.",
    },
    { name: "trained_on", type: "date", optional: true, description: "Day of the latest fraud-protection training." },
  ],
  ordered: [["joined_on", "left_on"]],
} as const satisfies ContractTable;

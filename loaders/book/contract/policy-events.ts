import type { ContractTable } from "./column.ts";

export const policyEvents = {
  name: "policy_events",
  theme: "contracts",
  row: "a change in a contract's life",
  key: [],
  columns: [
    {
      name: "policy_id",
      type: "text",
      identifies: true,
      references: "policies.policy_id",
      description: "The contract.",
    },
    { name: "occurred_on", type: "date", description: "First day of the new state." },
    {
      name: "kind",
      type: "code",
      values: [
        "grace",
        "lapse",
        "reinstatement",
        "apl_start",
        "apl_end",
        "paid_up",
        "cover_reduction",
        "partial_surrender",
        "premium_change",
        "loan",
        "repayment",
      ],
      description: "What happened; apl is the automatic premium loan.",
    },
    {
      name: "before",
      type: "money",
      optional: true,
      description: "The amount that changed, before: premium, cover or loan by kind.",
    },
    { name: "after", type: "money", optional: true, description: "The same amount afterwards." },
  ],
} as const satisfies ContractTable;

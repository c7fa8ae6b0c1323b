import type { ContractTable } from "./column.ts";

export const ledger = {
  name: "ledger",
  theme: "contracts",
  row: "money of one kind on a policy in a period",
  key: [],
  columns: [
    {
      name: "policy_id",
      type: "text",
      identifies: true,
      references: "policies.policy_id",
      description: "The contract.",
    },
    { name: "period_start", type: "date", description: "First day of the month, quarter or year." },
    {
      name: "kind",
      type: "code",
      values: [
        "premium",
        "investment_income",
        "expected_claim",
        "claim",
        "surrender",
        "maturity",
        "annuity",
        "dividend",
        "initial_commission",
        "renewal_commission",
        "clawback",
        "acquisition_expense",
        "maintenance_expense",
        "reserve_change",
        "reinsurance",
        "tax",
        "capital_charge",
      ],
      description:
        "Kind of money. Without reserve_change, savings products show no contribution, because a premium that is only held in reserve would count as earned.",
    },
    {
      name: "amount",
      type: "money",
      description:
        "Effect on profit: premiums positive, costs negative, an increase of the reserve negative. Over a completed life the reserve changes sum to 0.",
    },
  ],
} as const satisfies ContractTable;

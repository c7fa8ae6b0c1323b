import type { ContractTable } from "./column.ts";

export const finance = {
  name: "finance",
  theme: "contracts",
  row: "a booked figure to tie out to",
  key: ["month", "line"],
  columns: [
    { name: "month", type: "date", description: "First day of the month." },
    {
      name: "line",
      type: "code",
      values: ["ape", "premium", "commission", "marketing", "vnb", "claims"],
      description:
        "Line of the accounts: annual premium equivalent, premium, commission, marketing, value of new business, claims.",
    },
    { name: "amount", type: "money", description: "Amount booked, costs positive." },
  ],
} as const satisfies ContractTable;

import type { ContractTable } from "./column.ts";

export const geo = {
  name: "geo",
  theme: "marketing",
  row: "a region's week in a geo test",
  key: ["test_id", "week", "region"],
  columns: [
    { name: "test_id", type: "text", references: "geo_tests.test_id", description: "The test." },
    { name: "week", type: "date", description: "First day of the week, from before the test." },
    { name: "region", type: "code", description: "City or county." },
    {
      name: "treated",
      type: "flag",
      description: "The region belongs to the treated ones, before the test starts too.",
    },
    { name: "outcome", type: "number", optional: true, description: "The test's metric in the week." },
    { name: "spend", type: "money", minimum: 0, optional: true, description: "Spend of the channel in the week." },
  ],
} as const satisfies ContractTable;

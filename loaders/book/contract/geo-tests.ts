import type { ContractTable } from "./column.ts";

export const geoTests = {
  name: "geo_tests",
  theme: "marketing",
  row: "a test of a channel by regions",
  key: ["test_id"],
  columns: [
    { name: "test_id", type: "text", description: "The test." },
    { name: "channel", type: "code", optional: true, description: "Channel tested." },
    { name: "metric", type: "text", optional: true, description: "What the outcome counts, for example inquiries." },
    { name: "starts_on", type: "date", future: true, description: "First day of the treatment." },
    { name: "ends_on", type: "date", future: true, description: "Last day of the treatment." },
  ],
  ordered: [["starts_on", "ends_on"]],
} as const satisfies ContractTable;

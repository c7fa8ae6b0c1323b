import type { ContractTable } from "./column.ts";

export const media = {
  name: "media",
  theme: "marketing",
  row: "a channel's week",
  key: ["week", "region", "channel"],
  columns: [
    { name: "week", type: "date", description: "First day of the week." },
    { name: "region", type: "code", optional: true, description: "City or county; empty: the whole country." },
    { name: "channel", type: "code", description: "Advertising channel." },
    { name: "spend", type: "money", minimum: 0, description: "Spend of the week." },
    { name: "impressions", type: "number", minimum: 0, optional: true, description: "Times shown." },
    {
      name: "platform_conversions",
      type: "number",
      minimum: 0,
      optional: true,
      description: "Conversions that the platform claims for itself.",
    },
  ],
} as const satisfies ContractTable;

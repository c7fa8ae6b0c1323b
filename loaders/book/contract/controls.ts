import type { ContractTable } from "./column.ts";

export const controls = {
  name: "controls",
  theme: "marketing",
  row: "another driver's week",
  key: ["week", "region", "name"],
  columns: [
    { name: "week", type: "date", description: "First day of the week." },
    { name: "region", type: "code", optional: true, description: "City or county; empty: the whole country." },
    {
      name: "name",
      type: "code",
      description: "The driver, for example price_index, declared_rate, stop_sale, active_agents, holiday.",
    },
    { name: "value", type: "number", optional: true, description: "Its value in the week." },
  ],
} as const satisfies ContractTable;

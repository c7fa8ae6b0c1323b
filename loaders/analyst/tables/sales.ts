import type { AnalystTable } from "../column.ts";

export const sales: AnalystTable = {
  name: "sales",
  row: "a week",
  sources: ["sales"],
  from: "staged.sales_week AS w",
  drawnBy: "NULL",
  columns: [
    { name: "week", type: "DATE", value: "w.week", coarsening: "as_it_is", description: "First day of the week." },
    { name: "policies", type: "DOUBLE", value: "w.policies", coarsening: "as_it_is", description: "Contracts sold." },
    {
      name: "ape",
      type: "DOUBLE",
      value: "w.ape",
      coarsening: "as_it_is",
      description: "Annual premium equivalent sold.",
    },
  ],
};

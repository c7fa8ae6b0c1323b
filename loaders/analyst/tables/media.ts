import type { AnalystTable } from "../column.ts";

export const media: AnalystTable = {
  name: "media",
  row: "a channel's week",
  sources: ["media"],
  from: "staged.media_week AS w",
  drawnBy: "NULL",
  columns: [
    { name: "week", type: "DATE", value: "w.week", coarsening: "as_it_is", description: "First day of the week." },
    { name: "channel", type: "VARCHAR", value: "w.channel", coarsening: "as_it_is", description: "Paid channel." },
    { name: "spend", type: "DOUBLE", value: "w.spend", coarsening: "as_it_is", description: "Spend of the week." },
  ],
};

import type { AnalystTable } from "../column.ts";

export const requests: AnalystTable = {
  name: "requests",
  row: "a loan, surrender or change of payee asked for",
  sources: ["requests"],
  from: "staged.request AS q",
  drawnBy: "q.customer_number",
  columns: [
    {
      name: "customer",
      type: "VARCHAR",
      value: "q.customer_number",
      coarsening: "pseudonym",
      description: "Who asked.",
    },
    {
      name: "policy",
      type: "VARCHAR",
      value: "q.policy_number",
      coarsening: "pseudonym",
      description: "The contract.",
    },
    {
      name: "requested_month",
      type: "DATE",
      value: "q.requested_at",
      coarsening: "month",
      description: "Month of the request.",
    },
    { name: "kind", type: "VARCHAR", value: "q.kind", coarsening: "code", description: "What was asked for." },
    {
      name: "channel",
      type: "VARCHAR",
      value: "q.channel",
      coarsening: "code",
      description: "Channel of the request.",
    },
    {
      name: "amount",
      type: "DOUBLE",
      value: "q.amount",
      coarsening: "money",
      description: "Money asked for; empty for a change of payee.",
    },
    { name: "status", type: "VARCHAR", value: "q.status", coarsening: "code", description: "What became of it." },
  ],
};

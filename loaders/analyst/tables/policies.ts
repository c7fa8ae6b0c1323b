import { DEFAULT_DEFINITION, STATE, CAUSE, treatmentOf } from "../../../src/models/persistency-definition.ts";
import { PERSISTENCY_MONTHS } from "../../../src/models/persistency.ts";
import type { AnalystColumn, AnalystTable } from "../column.ts";

export const policies: AnalystTable = {
  name: "policies",
  row: "a contract or rider",
  sources: ["policies"],
  from: `staged.policy AS p
    LEFT JOIN (
      SELECT policy_number${PERSISTENCY_MONTHS.map((month) => `, MAX(state) FILTER (WHERE month_number = ${month}) AS state_${month}`).join("")}
      FROM staged.policy_state GROUP BY policy_number
    ) AS k ON k.policy_number = p.policy_number`,
  drawnBy: "p.customer_number",
  columns: [
    {
      name: "policy",
      type: "VARCHAR",
      value: "p.policy_number",
      coarsening: "pseudonym",
      description: "The contract, under the same pseudonym in every table.",
    },
    {
      name: "customer",
      type: "VARCHAR",
      value: "p.customer_number",
      coarsening: "pseudonym",
      description: "The policyholder.",
    },
    { name: "product", type: "VARCHAR", value: "p.product", coarsening: "code", description: "Line of product." },
    {
      name: "is_rider",
      type: "BOOLEAN",
      value: "p.is_rider",
      coarsening: "as_it_is",
      description: "Hangs on another contract. Persistency and counts of contracts leave riders out.",
    },
    { name: "channel", type: "VARCHAR", value: "p.channel", coarsening: "category", description: "Channel of sale." },
    {
      name: "campaign",
      type: "VARCHAR",
      value: "p.campaign_id",
      coarsening: "category",
      description: "The campaign that led to the sale, by the company's own attribution.",
    },
    { name: "issued_month", type: "DATE", value: "p.issued_on", coarsening: "month", description: "Month of issue." },
    {
      name: "ended_month",
      type: "DATE",
      value: "p.ended_on",
      coarsening: "month",
      description: "Month of the first day without cover; empty while in force.",
    },
    {
      name: "end_reason",
      type: "VARCHAR",
      value: "p.end_reason",
      coarsening: "code",
      description: "Why it ended; empty while in force.",
    },
    {
      name: "frequency",
      type: "INTEGER",
      value: "p.frequency",
      coarsening: "as_it_is",
      description: "Premium payments a year; 0: single premium.",
    },
    {
      name: "premium_term_years",
      type: "INTEGER",
      value: "p.premium_term_years",
      coarsening: "as_it_is",
      description: "Years in which premiums are due.",
    },
    {
      name: "annual_premium",
      type: "DOUBLE",
      value: "p.annual_premium",
      coarsening: "money",
      description: "Regular premium of a year.",
    },
    {
      name: "single_premium",
      type: "DOUBLE",
      value: "p.single_premium",
      coarsening: "money",
      description: "Single premium paid at issue.",
    },
    {
      name: "sum_assured",
      type: "DOUBLE",
      value: "p.sum_assured",
      coarsening: "money",
      description: "Sum assured.",
    },
    ...PERSISTENCY_MONTHS.map(kept),
  ],
};

/** Persistency by the definition that the site starts with: the average of the flag is the published number. */
function kept(month: number): AnalystColumn {
  return {
    name: `kept_${month}`,
    type: "BOOLEAN",
    value: `CASE WHEN NOT p.is_rider THEN CASE
      WHEN k.state_${month} IN (${statesThatAre("kept")}) THEN TRUE
      WHEN k.state_${month} IN (${statesThatAre("gone")}) THEN FALSE END END`,
    coarsening: "as_it_is",
    description: `Was in force ${month} months after issue, by the definition of the page on persistency; empty when it could not get that far yet, for riders, and for ends that the definition leaves out.`,
  };
}

function statesThatAre(treatment: "kept" | "gone"): string {
  const inForce = Array.from({ length: STATE.ended }, (_, state) => state);
  const ended = [0, ...Object.values(CAUSE)].map((cause) => STATE.ended + cause);
  return [...inForce, ...ended].filter((state) => treatmentOf(state, DEFAULT_DEFINITION) === treatment).join(", ");
}

import type { AnalystTable } from "../column.ts";

export const contacts: AnalystTable = {
  name: "contacts",
  row: "a customer's contacts of a month by channel, purpose and direction",
  sources: ["contacts", "customers", "staff"],
  from: "staged.analyst_contact AS k",
  drawnBy: "k.customer_number",
  columns: [
    {
      name: "customer",
      type: "VARCHAR",
      value: "k.customer_number",
      coarsening: "pseudonym",
      description: "With whom; empty when nobody was identified, and for prospects who have not agreed to profiling.",
    },
    {
      name: "month",
      type: "DATE",
      value: "MAKE_DATE(CAST(FLOOR(k.month_number / 12) AS BIGINT), k.month_number % 12 + 1, 1)",
      coarsening: "month",
      description: "Month of the contacts.",
    },
    { name: "channel", type: "VARCHAR", value: "k.channel", coarsening: "category", description: "Channel." },
    {
      name: "purpose",
      type: "VARCHAR",
      value: "CASE WHEN k.purpose = 'care' THEN 'service' ELSE k.purpose END",
      coarsening: "code",
      description: "What they were about; contacts of the care programme are told as service.",
    },
    {
      name: "direction",
      type: "VARCHAR",
      value: "k.direction",
      coarsening: "category",
      description: "inbound: the customer came to the company; outbound: the other way.",
    },
    {
      name: "contacts",
      type: "INTEGER",
      value: "k.contacts",
      coarsening: "as_it_is",
      description: "How many there were.",
    },
    {
      name: "minutes",
      type: "DOUBLE",
      value: "ROUND(k.minutes)",
      coarsening: "as_it_is",
      description: "Staff time, in whole minutes.",
    },
    { name: "cost", type: "DOUBLE", value: "k.cost", coarsening: "money", description: "Cost of them all." },
    {
      name: "resolved_first_time",
      type: "INTEGER",
      value: "k.resolved_first_time",
      coarsening: "as_it_is",
      description: "How many were settled without a further contact; empty when not recorded.",
    },
    {
      name: "repeats",
      type: "INTEGER",
      value: "k.repeats",
      coarsening: "as_it_is",
      description: "How many came again about the same matter.",
    },
  ],
};

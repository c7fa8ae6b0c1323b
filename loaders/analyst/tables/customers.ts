import type { AnalystTable } from "../column.ts";

export const customers: AnalystTable = {
  name: "customers",
  row: "a policyholder or prospect",
  sources: ["customers", "policies", "ledger", "contacts"],
  from: `staged.customer AS c
    JOIN staged.analyst_person AS a ON a.customer_number = c.customer_number
    CROSS JOIN staged.setting AS s
    LEFT JOIN (
      SELECT customer_number, COUNT(*) AS held, COUNT(*) FILTER (WHERE ended_on IS NULL) AS in_force,
        SUM(annual_premium) FILTER (WHERE ended_on IS NULL) AS premium, MIN(issued_on) AS first_issued_on
      FROM staged.policy WHERE NOT is_rider GROUP BY customer_number
    ) AS p ON p.customer_number = c.customer_number
    LEFT JOIN (
      SELECT *, NTILE(10) OVER (ORDER BY expected DESC, customer_number) AS tenth FROM staged.customer_value
    ) AS v ON v.customer_number = c.customer_number
    LEFT JOIN (SELECT customer_number, SUM(contacts) AS contacts FROM staged.contact_year GROUP BY customer_number) AS k
      ON k.customer_number = c.customer_number`,
  drawnBy: "c.customer_number",
  columns: [
    {
      name: "customer",
      type: "VARCHAR",
      value: "c.customer_number",
      coarsening: "pseudonym",
      description: "The person, under the same pseudonym in every table.",
    },
    {
      name: "kind",
      type: "VARCHAR",
      value: "CASE WHEN a.is_policyholder THEN 'policyholder' ELSE 'prospect' END",
      coarsening: "code",
      description: "policyholder: holds or held a contract; prospect: never did.",
    },
    {
      name: "joined_month",
      type: "DATE",
      value: "COALESCE(c.joined_on, p.first_issued_on)",
      coarsening: "month",
      description: "Month of the first contract; empty for a prospect.",
    },
    {
      name: "age_band",
      type: "INTEGER",
      value: "EXTRACT(YEAR FROM s.as_of) - c.birth_year",
      coarsening: "age_band",
      description: "Age at the as-of date, by the year of birth: 40 stands for 40 to 49.",
      knownToOthers: true,
      trait: true,
    },
    {
      name: "gender",
      type: "VARCHAR",
      value: "c.gender",
      coarsening: "category",
      description: "As recorded.",
      knownToOthers: true,
      trait: true,
    },
    {
      name: "region",
      type: "VARCHAR",
      value: "c.region",
      coarsening: "category",
      description: "City or county of residence.",
      knownToOthers: true,
      trait: true,
    },
    {
      name: "occupation",
      type: "VARCHAR",
      value: "c.occupation",
      coarsening: "category",
      description: "Occupational group.",
      knownToOthers: true,
      trait: true,
    },
    {
      name: "residence",
      type: "VARCHAR",
      value: "c.residence",
      coarsening: "code",
      description: "Kind of place of residence: urban, suburban or rural.",
      knownToOthers: true,
      trait: true,
    },
    {
      name: "owns_home",
      type: "BOOLEAN",
      value: "c.owns_home",
      coarsening: "as_it_is",
      description: "Owns the home lived in.",
      trait: true,
    },
    {
      name: "income_band",
      type: "VARCHAR",
      value: "c.income_band",
      coarsening: "code",
      description: "Income tier of the household: lower, middle or upper.",
      trait: true,
    },
    {
      name: "source",
      type: "VARCHAR",
      value: "c.source",
      coarsening: "code",
      description: "How the person first came to the company.",
      trait: true,
    },
    {
      name: "preferred_channel",
      type: "VARCHAR",
      value: "c.preferred_channel",
      coarsening: "category",
      description: "The channel that the person likes to be reached by.",
      trait: true,
    },
    {
      name: "was_referred",
      type: "BOOLEAN",
      value: "c.was_referred",
      coarsening: "as_it_is",
      description: "Was referred by another customer.",
      trait: true,
    },
    {
      name: "policies_held",
      type: "INTEGER",
      value: "COALESCE(p.held, 0)",
      coarsening: "as_it_is",
      description: "Contracts held in all, riders not counted.",
    },
    {
      name: "policies_in_force",
      type: "INTEGER",
      value: "COALESCE(p.in_force, 0)",
      coarsening: "as_it_is",
      description: "Contracts in force at the as-of date, riders not counted.",
    },
    {
      name: "premium_in_force",
      type: "DOUBLE",
      value: "COALESCE(p.premium, 0)",
      coarsening: "money",
      description: "Annual premium of contracts in force, riders not counted.",
    },
    {
      name: "value_to_date",
      type: "DOUBLE",
      value: "v.expected",
      coarsening: "money",
      description: "Contribution over all that is observed, with expected claims; empty without money in the ledger.",
    },
    {
      name: "value_last_year",
      type: "DOUBLE",
      value: "v.expected_last_year",
      coarsening: "money",
      description: "The same over the last twelve months.",
    },
    {
      name: "value_tenth",
      type: "INTEGER",
      value: "v.tenth",
      coarsening: "as_it_is",
      description: "Tenth of customers by value to date: 1 is the highest.",
    },
    {
      name: "cost_to_serve",
      type: "DOUBLE",
      value: "v.service_cost",
      coarsening: "money",
      description: "Maintenance and contacts over all that is observed.",
    },
    {
      name: "contacts",
      type: "INTEGER",
      value: "COALESCE(k.contacts, 0)",
      coarsening: "as_it_is",
      description: "Contacts over all that is observed.",
      trait: true,
    },
    {
      name: "tenure_years",
      type: "INTEGER",
      value: `FLOOR(((EXTRACT(YEAR FROM s.as_of) - EXTRACT(YEAR FROM COALESCE(c.joined_on, p.first_issued_on))) * 12
        + EXTRACT(MONTH FROM s.as_of) - EXTRACT(MONTH FROM COALESCE(c.joined_on, p.first_issued_on))) / 12)`,
      coarsening: "as_it_is",
      description: "Full years since the month of joining, whether or not the person is still there.",
    },
  ],
};

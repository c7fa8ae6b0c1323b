import type { Metric } from "../metric.js";

const SAMPLE =
  "Money is rounded in the analyst's database, so that totals can differ from the reports in the fourth digit.";

const people: Metric[] = [
  {
    id: "explore.pivot.customers",
    label: "Customers",
    unit: "count",
    decimals: 0,
    good: "up",
    definition: "People who hold or have held a policy.",
    formula: "customers who ever joined",
    caveat: "Those who have left count, too: open them by policies in force to see who is still there.",
  },
  {
    id: "explore.pivot.people",
    label: "People in the book",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Everyone in the customer table, prospects included.",
    formula: "rows of the customer table",
    caveat: "How many prospects a book knows says more of its records than of its market.",
  },
];

const value: Metric[] = [
  {
    id: "explore.pivot.value_to_date",
    label: "Value to date",
    unit: "money",
    decimals: 0,
    good: "up",
    definition:
      "What customers have contributed to profit over all that is observed, with claims at their expected level.",
    formula: "sum of contribution less cost of contacts, as on the pages of value",
    caveat: SAMPLE,
  },
  {
    id: "explore.pivot.value_per_customer",
    label: "Value per customer, to date",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "Value to date, shared out over the customers with money in the ledger.",
    formula: "value to date ÷ customers with money in the ledger",
    caveat: "A mean: most customers lie below it, and a few can carry a small cell.",
  },
  {
    id: "explore.pivot.value_last_year_per_customer",
    label: "Value per customer, last twelve months",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "Contribution of the last twelve months, shared out over everyone who ever had money in the ledger.",
    formula: "contribution in the last twelve months ÷ customers with money in the ledger",
    caveat: "A year of strong sales looks poor: acquisition cost comes first.",
  },
  {
    id: "explore.pivot.cost_to_serve",
    label: "Cost to serve, to date",
    unit: "money",
    decimals: 0,
    good: "down",
    definition: "Maintenance expense and contacts over all that is observed.",
    formula: "maintenance expense + cost of contacts",
    caveat: "Contacts that could not be matched to a customer are left out.",
  },
  {
    id: "explore.pivot.cost_to_serve_per_customer",
    label: "Cost to serve per customer, to date",
    unit: "money",
    decimals: 0,
    good: "down",
    definition: "Cost to serve, shared out over the customers with money in the ledger.",
    formula: "cost to serve ÷ customers with money in the ledger",
    caveat: "It grows with the years that a customer has been there: compare within a band of tenure.",
  },
  {
    id: "explore.pivot.contacts_per_customer",
    label: "Contacts per customer, to date",
    unit: "ratio",
    decimals: 1,
    good: "neither",
    definition: "Contacts over all that is observed, shared out over the customers with money in the ledger.",
    formula: "contacts ÷ customers with money in the ledger",
    caveat:
      "It grows with the years that a customer has been there, and a contact can be a wish as well as a complaint.",
  },
];

const contracts: Metric[] = [
  {
    id: "explore.pivot.policies_in_force",
    label: "Policies in force",
    unit: "count",
    decimals: 0,
    good: "up",
    definition: "Contracts that have not ended, main policies and riders alike.",
    formula: "policies without an end",
    caveat: "A rider counts as much as the policy it hangs on: split by main policy or rider to see them apart.",
  },
  {
    id: "explore.pivot.premium_in_force",
    label: "Premium in force",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "Annual premium of the contracts that have not ended.",
    formula: "sum of annual premium of policies without an end",
    caveat: "Single premiums weigh nothing, and premium is no profit.",
  },
  {
    id: "explore.pivot.average_sum_assured",
    label: "Average sum assured, in force",
    unit: "money",
    decimals: 0,
    good: "neither",
    definition: "The sum assured of an average contract in force, main policies and riders alike.",
    formula: "sum assured of policies in force ÷ policies in force that have one",
    caveat: "It averages over products that insure different things: split by product before comparing.",
  },
  {
    id: "explore.pivot.policies_issued",
    label: "Policies issued",
    unit: "count",
    decimals: 0,
    good: "up",
    definition: "Contracts ever issued that the book holds, main policies and riders alike.",
    formula: "policies with a month of issue",
    caveat: "Of years before observation began the book may hold only those that were still there.",
  },
];

const persistency: Metric[] = [13, 25].flatMap((month): Metric[] => [
  {
    id: `explore.pivot.persistency_${month}_count`,
    label: `Persistency at ${month} months`,
    unit: "share",
    decimals: 1,
    good: "up",
    definition: `The share of policies that are still in force ${month} months after their issue, as on the page of persistency.`,
    formula: `policies in force at month ${month} ÷ policies issued at least ${month} months ago, since observation began`,
    caveat:
      "Deaths, claims and maturities before that month are left out, and riders are not counted. Small groups are not drawn to the average here.",
  },
  {
    id: `explore.pivot.persistency_${month}_premium`,
    label: `Persistency at ${month} months, by premium`,
    unit: "share",
    decimals: 1,
    good: "up",
    definition: `The share of annual premium whose policies are still in force ${month} months after their issue.`,
    formula: `annual premium in force at month ${month} ÷ annual premium of policies issued at least ${month} months ago`,
    caveat: "Single premiums weigh nothing; a few large policies can carry a small cell.",
  },
]);

const flows: Metric[] = [
  {
    id: "explore.pivot.contribution",
    label: "Contribution of policies",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "What policies have contributed to profit in the years observed, with claims at their expected level.",
    formula: "sum of contribution over policies and years",
    caveat: "Before the cost of contacts, which belongs to customers and not to policies.",
  },
  {
    id: "explore.pivot.premium_paid",
    label: "Premium paid",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "Premium booked in the years observed, single premiums included.",
    formula: "sum of premium over policies and years",
    caveat: "Premium is no profit.",
  },
  {
    id: "explore.pivot.requests",
    label: "Requests",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Withdrawals, surrenders and other requests for money that a known customer made.",
    formula: "rows of the request table with a customer",
    caveat: "Requests of people whom the book does not know are left out.",
  },
  {
    id: "explore.pivot.contacts",
    label: "Contacts",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Contacts with a known customer or prospect, in both directions.",
    formula: "rows of the contact table with a customer",
    caveat:
      "Contacts that could not be matched to anyone are left out, and so are those of prospects who have not agreed to profiling.",
  },
];

/** What the pivot can show. */
export const pivotMetrics: readonly Metric[] = [...people, ...value, ...contracts, ...persistency, ...flows];

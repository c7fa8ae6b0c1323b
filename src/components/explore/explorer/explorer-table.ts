/** A column that people can filter by, as a page wants to show it. */
export interface WantedDimension {
  /** Column of the table; also its name in the page's address. */
  column: string;
  /** "number" and "money" get a histogram with whole steps, "year" one of a date's years, "category" bars by size. */
  kind: "category" | "number" | "money" | "year";
  /** Smallest width of a bin, where the column is in bands already. */
  step?: number;
}

/** A number over the rows that are shown: a weighted sum, or a ratio of two of them. */
export interface Headline {
  /** Registry id: gives label, unit and definition. */
  metric: string;
  /** SQL of what is summed, each row times its weight. */
  sum: string;
  /** SQL of what the sum is divided by, summed likewise. */
  per?: string;
}

export interface ExplorerTable {
  name: string;
  /** SQL that tells people apart, to count them before money is shown; null where each row is a person. */
  person: string | null;
  /** The first is the count of rows that the others are parts of. */
  headlines: readonly Headline[];
  groups: readonly { id: string; dimensions: readonly WantedDimension[] }[];
}

const customers: ExplorerTable = {
  name: "customers",
  person: null,
  headlines: [
    { metric: "explorer.people", sum: "1" },
    { metric: "explorer.policies_in_force", sum: "policies_in_force" },
    { metric: "explorer.premium_in_force", sum: "premium_in_force" },
    { metric: "explorer.value_to_date", sum: "value_to_date" },
    {
      metric: "explorer.value_per_customer",
      sum: "value_to_date",
      per: "CASE WHEN value_to_date IS NULL THEN 0 ELSE 1 END",
    },
  ],
  groups: [
    {
      id: "who",
      dimensions: [
        { column: "age_band", kind: "number", step: 10 },
        { column: "gender", kind: "category" },
        { column: "income_band", kind: "category" },
        { column: "region", kind: "category" },
        { column: "occupation", kind: "category" },
      ],
    },
    {
      id: "came",
      dimensions: [
        { column: "kind", kind: "category" },
        { column: "joined_month", kind: "year" },
        { column: "source", kind: "category" },
        { column: "preferred_channel", kind: "category" },
      ],
    },
    {
      id: "bring",
      dimensions: [
        { column: "policies_in_force", kind: "number" },
        { column: "premium_in_force", kind: "money" },
        { column: "value_to_date", kind: "money" },
        { column: "cost_to_serve", kind: "money" },
        { column: "contacts", kind: "number" },
      ],
    },
  ],
};

const IN_FORCE = "CASE WHEN ended_month IS NULL THEN 1 ELSE 0 END";
const onlyInForce = (amount: string) => `CASE WHEN ended_month IS NULL THEN ${amount} ELSE 0 END`;

const policies: ExplorerTable = {
  name: "policies",
  person: "customer",
  headlines: [
    { metric: "explorer.policies", sum: "1" },
    { metric: "explorer.policies_in_force", sum: IN_FORCE },
    { metric: "explorer.premium_in_force", sum: onlyInForce("annual_premium") },
    { metric: "explorer.sum_assured_in_force", sum: onlyInForce("sum_assured") },
    { metric: "explorer.premium_per_policy", sum: onlyInForce("annual_premium"), per: IN_FORCE },
  ],
  groups: [
    {
      id: "sold",
      dimensions: [
        { column: "product", kind: "category" },
        { column: "channel", kind: "category" },
        { column: "is_rider", kind: "category" },
        { column: "issued_month", kind: "year" },
      ],
    },
    {
      id: "pays",
      dimensions: [
        { column: "frequency", kind: "category" },
        { column: "annual_premium", kind: "money" },
        { column: "single_premium", kind: "money" },
        { column: "sum_assured", kind: "money" },
      ],
    },
    {
      id: "stayed",
      dimensions: [
        { column: "end_reason", kind: "category" },
        { column: "ended_month", kind: "year" },
        { column: "kept_13", kind: "category" },
        { column: "kept_25", kind: "category" },
      ],
    },
  ],
};

const requests: ExplorerTable = {
  name: "requests",
  person: "customer",
  headlines: [
    { metric: "explorer.requests", sum: "1" },
    { metric: "explorer.requested_amount", sum: "amount" },
    { metric: "explorer.amount_per_request", sum: "amount", per: "CASE WHEN amount > 0 THEN 1 ELSE 0 END" },
  ],
  groups: [
    {
      id: "asked",
      dimensions: [
        { column: "kind", kind: "category" },
        { column: "channel", kind: "category" },
        { column: "status", kind: "category" },
        { column: "requested_month", kind: "year" },
        { column: "amount", kind: "money" },
      ],
    },
  ],
};

/** The tables that can be explored, the usual one first. */
export const explorerTables: readonly ExplorerTable[] = [customers, policies, requests];

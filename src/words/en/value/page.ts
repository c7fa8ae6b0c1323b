/** What the charts of the value pages show, whatever the numbers. */
export const valuePage = {
  curve: "Cumulative share of all contribution, customers ranked from the most to the least valuable",
  tenths: "Share of all contribution carried by each tenth of customers, with 90 % intervals",
  view: (what: string, claims: string, span: string) => `${what}; ${claims} claims, ${span}`,
  claims: "Claims",
  claimsOf: { expected: "Expected", realised: "Paid" },
  span: "Period",
  spanOf: { lifetime: "Lifetime to date", last_year: "Last twelve months" },
  worstTenth:
    "Loss of the least valuable tenth of customers by the cost that it stands against, acquisition counted first; lifetime to date, expected claims",
  loss: "Loss of the least valuable tenth",
  nextPeriod:
    "Share of all contribution by tenth of customers ranked on the last year but one: in that year, and in the last",
  nextPeriodRealised:
    "Share of all contribution by tenth of customers ranked on the last year but one, with paid claims: in that year, and in the last",
  eras: "Profit so far by source and by years of issue, with 90 % intervals",
  products: "Profit so far by source and product, with 90 % intervals",
  /** Numbers that the executive page rests on. */
  evidence: [
    "value.top_fifth_share",
    "value.worst_tenth_share",
    "value.contribution.per_customer",
    "value.rank_stability",
  ],
  sourcesEvidence: [
    "value.source.interest",
    "value.source.mortality",
    "value.source.expense",
    "value.cost_to_serve.per_customer",
  ],
};

/** What the figure by trait says. */
export const traitWords = {
  filter: "Show by",
  subtitle:
    "Contribution per customer, lifetime to date, with 90 % intervals; levels clear of the average stand out. Traits hang together with products and time: this describes, it does not explain",
  axis: "Contribution per customer",
  columns: [
    { key: "category", label: "Level" },
    { key: "customers", label: "Customers", unit: "count" as const },
    { key: "estimate", label: "Contribution per customer", unit: "money" as const, low: "low", high: "high" },
    { key: "value_share", label: "Share of all contribution", unit: "share" as const, decimals: 1 },
    { key: "differs", label: "Differs from all others" },
  ],
};

/** What the charts of the value pages show, whatever the numbers. */
export const valuePage = {
  curve: "Cumulative share of all contribution, customers ranked from the most to the least valuable",
  tenths: "Share of all contribution carried by each tenth of customers, with 90 % intervals",
  claims: "Claims",
  claimsOf: { expected: "Expected", realised: "As they came" },
  span: "Span",
  spanOf: { lifetime: "Lifetime to date", last_year: "Last twelve months" },
  worstTenth: "Loss of the least valuable tenth of customers, shared out over the costs behind it; lifetime to date",
  loss: "Loss of the worst tenth",
  nextPeriod:
    "Share of all contribution of customers ranked on the year before the last: in that year, and in the last year",
  nextPeriodRealised: "The same with claims as they came instead of expected ones",
  eras: "Profit so far by source and by years of issue, with 90 % intervals",
  productsTitle: "Each product earns from another source",
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
  filter: "By",
  title: "Contribution goes together with who the customer is",
  subtitle: "Contribution per customer, lifetime to date, with 90 % intervals; levels clear of the average stand out",
  axis: "Contribution per customer",
  columns: [
    { key: "category", label: "Level" },
    { key: "customers", label: "Customers", unit: "count" as const },
    { key: "estimate", label: "Contribution per customer", unit: "money" as const, low: "low", high: "high" },
    { key: "value_share", label: "Share of all contribution", unit: "share" as const, decimals: 1 },
    { key: "differs", label: "Differs from all others" },
  ],
};

/** How a number was made, by the method code of its estimate. */
export const methods: Record<string, string> = {
  sum: "added up over all records",
  mean: "a mean over all customers",
  count: "counted in full",
  share: "a share of the whole, counted in full",
  bootstrap: "90 % interval from resampled customers",
  bayesian_bootstrap: "90 % interval from reweighted customers",
  normalised_gini: "Gini normalised for negative values; 90 % interval from resampled customers",
  rank_then_value: "ranked on one year, valued on the next",
  cells: "computed on cells of similar customers",
  expected_claims: "with claims at their expected level",
  realised_claims: "with the claims that were paid",
  contribution: "all money on the customer's policies, claims at their expected level",
  concentration: "customers ranked by contribution; 90 % interval from reweighted customers",
  cost_to_serve: "maintenance expense and contacts, added up",
  profit_by_source: "interest against the guarantee, claims against expected ones, and the rest",
  worst_tenth: "loss set against acquisition first, then against the other costs in proportion",
};

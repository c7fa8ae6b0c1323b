import { loyaltyCodes } from "./loyalty/index.js";

/** How a number was made, by the method code of its estimate. */
export const methods: Record<string, string> = {
  count: "counted in full",
  share: "a share of the whole, counted in full",
  rank_then_value: "ranked on one year, valued on the next",
  cells: "computed on cells of similar customers",
  contribution: "all money on the customer's policies, claims at their expected level",
  concentration: "customers ranked by contribution; 90 % interval from reweighted customers",
  premium_of_best: "ranked by contribution, premium added up; 90 % interval of a ratio of sums",
  cost_to_serve: "maintenance expense and contacts, added up",
  profit_by_source: "interest against the guarantee, claims against expected ones, and the rest",
  worst_tenth: "loss set against acquisition first, then against the other costs in proportion",
  ...loyaltyCodes.methods,
};

/** A what-if that is recomputed customer by customer, to check what the page makes of its cells. */
export interface CheckScenario {
  /** Yearly rate at which past money is carried to the as-of date. */
  discountRate: number;
  /** Cost of a contact, as a multiple of today's. */
  contactCostFactor: number;
  product: string;
  /** Change of the product's margin, as a share of its premium. */
  margin: number;
}

/** Between the carrying rates, where interpolation is worst, and on products of either kind. */
export const CHECK_SCENARIOS: readonly CheckScenario[] = [
  { discountRate: 0, contactCostFactor: 1, product: "term", margin: 0 },
  { discountRate: 0.06, contactCostFactor: 1, product: "term", margin: 0 },
  { discountRate: 0.02, contactCostFactor: 1.5, product: "whole_life", margin: -0.02 },
  { discountRate: 0.1, contactCostFactor: 0.5, product: "health", margin: 0.03 },
];

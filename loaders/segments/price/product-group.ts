/** Products that are priced alike: the rows of the what-if. */
export type ProductGroup = "protection" | "health" | "savings";

const GROUPS: Readonly<Record<string, ProductGroup>> = {
  term: "protection",
  accident: "protection",
  health: "health",
  critical_illness: "health",
  whole_life: "savings",
  endowment: "savings",
  annuity: "savings",
  investment_linked: "savings",
};

/** The group of a product; null for one that is not known. */
export function productGroup(product: string | null): ProductGroup | null {
  return product === null ? null : (GROUPS[product] ?? null);
}

import type { Product } from "./block.ts";
import { allProducts, productForms } from "./products.ts";

/** A policy year of a basis; claim, expense and commission over the year's premium. */
export interface BasisYear {
  lapse: number;
  claim: number;
  expense: number;
  commission: number;
  spread: number;
}

/** Spread and claims of each version of the basis: the newest credits more and charges less. */
const versions: readonly (readonly [version: string, spread: number, claims: number])[] = [
  ["2019", 0.017, 0.55],
  ["2022", 0.021, 0.54],
  ["2025", 0.0185, 0.53],
];
const lapses = [0.16, 0.13, 0.095, 0.075, 0.065, 0.05];
const POLICY_YEARS = 20;

/** Every version with the basis of each product, year by year. */
export const newBusinessBases: readonly { version: string; byProduct: Record<Product, readonly BasisYear[]> }[] =
  versions.map(([version, spread, claims]) => ({
    version,
    byProduct: Object.fromEntries(
      allProducts.map((product) => [
        product,
        Array.from({ length: POLICY_YEARS }, (_, i) => basisYear(product, i + 1, spread, claims)),
      ]),
    ) as unknown as Record<Product, readonly BasisYear[]>,
  }));

function basisYear(product: Product, year: number, spread: number, claims: number): BasisYear {
  const { savings, commission, lossRatio, restlessness } = productForms[product];
  return {
    lapse: Math.round(lapses[Math.min(year, lapses.length) - 1]! * restlessness * 1e4) / 1e4,
    claim: Math.round((lossRatio > 0 ? claims : 0.02 + 0.003 * year) * 1e4) / 1e4,
    expense: year === 1 ? 0.5 : 0.05,
    commission: year === 1 ? commission[0] : year <= 5 ? commission[2] : 0,
    spread: savings > 0 ? spread : 0,
  };
}

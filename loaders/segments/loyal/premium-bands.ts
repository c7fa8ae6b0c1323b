import { group, quantileSorted } from "d3-array";

/** Where bands of premium end, as shares of the policies of a product; the largest premiums overtax most, so their band is narrow. */
const CUTS = [0.2, 0.4, 0.6, 0.8, 0.95];

/** Bands of premium among policies of the same product, "1" to "6" from the smallest up; null where the premium is not known. */
export function premiumBands(products: readonly (string | null)[], premium: Float64Array): (string | null)[] {
  const bands: (string | null)[] = new Array<string | null>(premium.length).fill(null);
  for (const members of group(products.keys(), (i) => products[i]).values()) {
    const known = members.filter((i) => premium[i]! > 0);
    const sorted = known.map((i) => premium[i]!).sort((a, b) => a - b);
    const cuts = CUTS.map((share) => quantileSorted(sorted, share)!);
    for (const i of known) bands[i] = String(1 + cuts.filter((cut) => premium[i]! > cut).length);
  }
  return bands;
}

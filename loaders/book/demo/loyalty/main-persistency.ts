import type { Block, Product, World } from "../block.ts";
import { allProducts } from "../products.ts";
import { isExposedAt, isKeptAt, persistencyMonths } from "../summary.ts";
import { rounded } from "./rounded.ts";

interface Counts {
  exposed: number;
  kept: number;
}

/** Main policies issued since observation began that were exposed, and those in force then: by month, and by product at 25 months. */
export interface PersistencyCounts {
  byMonth: Record<number, Counts>;
  byProduct: Record<Product, Counts>;
}

export function countMainPersistency(world: World, block: Block): PersistencyCounts {
  const none = (keys: readonly (string | number)[]) =>
    Object.fromEntries(keys.map((key) => [key, { exposed: 0, kept: 0 }]));
  const counts: PersistencyCounts = {
    byMonth: none(persistencyMonths),
    byProduct: none(allProducts) as Record<Product, Counts>,
  };
  for (const policy of block.policies) {
    if (policy.main !== null || policy.issued < world.observedFrom) continue;
    for (const month of persistencyMonths) {
      if (!isExposedAt(world, policy, month)) continue;
      const places = [counts.byMonth[month]!, ...(month === 25 ? [counts.byProduct[policy.product]] : [])];
      for (const place of places) {
        place.exposed++;
        place.kept += Number(isKeptAt(policy, month));
      }
    }
  }
  return counts;
}

/** For truth.json: deaths and ends of cover left out, as in the persistency of all, but without riders. */
export function describeMainPersistency(parts: readonly PersistencyCounts[]): Record<string, unknown> {
  const describe = (places: readonly Counts[]) => {
    const sum = (key: keyof Counts) => places.reduce((total, place) => total + place[key], 0);
    return { policies: sum("exposed"), share: rounded(sum("kept") / sum("exposed")) };
  };
  return {
    by_month: Object.fromEntries(
      persistencyMonths.map((month) => [month, describe(parts.map(({ byMonth }) => byMonth[month]!))]),
    ),
    by_product_25: Object.fromEntries(
      allProducts.map((product) => [product, describe(parts.map(({ byProduct }) => byProduct[product]))]),
    ),
  };
}

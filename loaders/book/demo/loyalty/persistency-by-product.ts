import type { Block, Product, World } from "../block.ts";
import { allProducts } from "../products.ts";
import { isExposedAt, isKeptAt } from "../summary.ts";
import { rounded } from "./rounded.ts";

export type ProductCounts = Record<Product, { exposed: number; kept: number }>;

/** Policies and riders issued since observation began, by product: those exposed at 25 months, and those in force then. */
export function countPersistencyByProduct(world: World, block: Block): ProductCounts {
  const counts = Object.fromEntries(allProducts.map((product) => [product, { exposed: 0, kept: 0 }])) as ProductCounts;
  for (const policy of block.policies) {
    if (policy.issued < world.observedFrom || !isExposedAt(world, policy, 25)) continue;
    counts[policy.product].exposed++;
    counts[policy.product].kept += Number(isKeptAt(policy, 25));
  }
  return counts;
}

/** For truth.json: deaths and ends of cover left out, as in the persistency of all. */
export function describePersistencyByProduct(parts: readonly ProductCounts[]): Record<string, unknown> {
  return Object.fromEntries(
    allProducts.map((product) => {
      const sum = (key: "exposed" | "kept") => parts.reduce((total, part) => total + part[product][key], 0);
      return [product, { policies: sum("exposed"), share: rounded(sum("kept") / sum("exposed")) }];
    }),
  );
}

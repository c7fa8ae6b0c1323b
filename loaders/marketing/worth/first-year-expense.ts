import { basisInForce, type ProductBasis } from "../../value/basis-table.ts";
import type { Sold } from "./sold.ts";

/** First-year expenses of the bases in force over annual premium equivalent: no more marketing can be inside them. 0 without any premium. */
export function firstYearExpense(sold: Sold, chosen: readonly number[], bases: readonly ProductBasis[]): number {
  let [expense, ape] = [0, 0];
  const known = new Map<string, number>();
  for (const i of chosen) {
    const premium = sold.ape[i]!;
    if (!(premium > 0) || sold.product[i] === null) continue;
    const key = JSON.stringify([sold.product[i], sold.year[i], sold.term[i]]);
    if (!known.has(key)) known.set(key, rateOf(sold, i, bases));
    expense += premium * known.get(key)!;
    ape += premium;
  }
  return ape > 0 ? expense / ape : 0;
}

function rateOf({ product, year, term }: Sold, i: number, bases: readonly ProductBasis[]): number {
  const found = basisInForce(bases, product[i]!, year[i]!, Number.isNaN(term[i]!) ? null : term[i]!);
  return found?.basis.expense[0] ?? 0;
}

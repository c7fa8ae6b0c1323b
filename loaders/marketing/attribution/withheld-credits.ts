import { FEWEST_PEOPLE } from "../../value/small-cells.ts";

/**
 * Places of sales that are withheld: those of fewer than ten people, and the next smallest while the withheld ones hold fewer than ten together,
 * so that none is found by subtraction.
 */
export function withheldCredits(sales: readonly number[]): Set<number> {
  const ascending = [...sales.keys()].filter((i) => sales[i]! > 0).sort((a, b) => sales[a]! - sales[b]!);
  const withheld = new Set<number>();
  let people = 0;
  for (const i of ascending) {
    if (sales[i]! >= FEWEST_PEOPLE && (withheld.size === 0 || people >= FEWEST_PEOPLE)) break;
    withheld.add(i);
    people += sales[i]!;
  }
  return withheld;
}

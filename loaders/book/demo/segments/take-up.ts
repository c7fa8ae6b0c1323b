import type { Block, Person, World } from "../block.ts";
import { rounded } from "../loyalty/rounded.ts";
import { isRandomised, priceSlope, takeUp, TESTED_RATIOS } from "../purchases.ts";

const INCOMES: readonly (Person["income"] | "all")[] = ["all", "lower", "middle", "upper"];

/** Expected quotes of the price test at each price, what of them is taken, and how that falls with the price at list. */
interface QuoteSums {
  quotes: number;
  taken: number[];
  slope: number;
}

export type TakeUpSums = Record<string, QuoteSums>;

function noQuotes(): QuoteSums {
  return { quotes: 0, taken: TESTED_RATIOS.map(() => 0), slope: 0 };
}

/** Everybody who bought under the price test stands for 1 / (sum of take-up over prices) quotes at each price. */
export function countTakeUp(world: World, block: Block): TakeUpSums {
  const sums: TakeUpSums = Object.fromEntries(INCOMES.map((income) => [income, noQuotes()]));
  for (const { main, issued, channel, owner } of block.policies) {
    if (main || issued < world.observedFrom || !isRandomised(channel, issued)) continue;
    const taken = TESTED_RATIOS.map((ratio) => takeUp(owner, ratio));
    const quotes = 1 / taken.reduce((sum, p) => sum + p, 0);
    const atList = takeUp(owner, 1);
    for (const group of [sums["all"]!, sums[owner.income]!]) {
      group.quotes += quotes;
      taken.forEach((p, i) => (group.taken[i]! += quotes * p));
      group.slope -= quotes * priceSlope(owner) * atList * (1 - atList);
    }
  }
  return sums;
}

/** For truth.json: share of quotes taken by price over list, and the elasticity of take-up at list price, of all and by income. */
export function describeTakeUp(parts: readonly TakeUpSums[]): Record<string, unknown> {
  const describe = (income: string) => {
    const total = (of: (sums: QuoteSums) => number) => parts.reduce((sum, part) => sum + of(part[income]!), 0);
    const quotes = total((sums) => sums.quotes);
    const shareAt = (i: number) => rounded(total((sums) => sums.taken[i]!) / quotes);
    const elasticity = total((sums) => sums.slope) / total((sums) => sums.taken[TESTED_RATIOS.indexOf(1)]!);
    return {
      quotes: rounded(quotes * TESTED_RATIOS.length),
      take_up: Object.fromEntries(TESTED_RATIOS.map((ratio, i) => [String(ratio), shareAt(i)] as const)),
      elasticity: rounded(elasticity),
    };
  };
  return Object.fromEntries(INCOMES.map((income) => [income, describe(income)]));
}

import type { DemoTheme } from "../block.ts";
import type { TwoLives } from "../loyalty/two-lives.ts";
import { countPriceChange, describePriceChange } from "./price-change.ts";
import { countTakeUp, describeTakeUp, type TakeUpSums } from "./take-up.ts";

interface SegmentSums {
  takeUp: TakeUpSums;
  priceChange: TwoLives;
}

/** Writes no table: how people answer to prices. */
export const segments: DemoTheme<null, SegmentSums> = {
  name: "segments",
  prepare: () => null,
  block: (_, world, block) => ({ takeUp: countTakeUp(world, block), priceChange: countPriceChange(world, block) }),
  finish: (_, __, summaries) => ({
    quotes: describeTakeUp(summaries.map(({ takeUp }) => takeUp)),
    price_change: describePriceChange(summaries.map(({ priceChange }) => priceChange)),
  }),
};

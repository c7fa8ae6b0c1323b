import type { OpenTable, World } from "../block.ts";
import { weekdayOf } from "./moments.ts";
import type { FraudState } from "./state.ts";

/** Reviews done at a branch on a day; key: branch * 100,000 + day. */
export type ReviewsDone = readonly (readonly [key: number, reviews: number])[];

/**
 * What each branch could do on each day on which it was open: the plan, or what was done where explored greens and the
 * other blocks' requests made it more.
 */
export function writeCapacity(world: World, state: FraudState, done: readonly ReviewsDone[], open: OpenTable): void {
  const { calendar, capacity } = state;
  const reviews = new Map<number, number>();
  for (const [key, count] of done.flat()) reviews.set(key, (reviews.get(key) ?? 0) + count);
  const table = open("capacity");
  for (const branch of world.branches) {
    for (let day = calendar.lightsFrom; day < calendar.until; day++) {
      const atLeast = reviews.get(branch.index * 100_000 + day) ?? 0;
      if (weekdayOf(day) > 5 && atLeast === 0) continue;
      const planned = capacity[branch.index]![day - calendar.lightsFrom]!;
      table.add({ branch: branch.name, day, reviews: Math.max(planned, atLeast) });
    }
  }
}

import { effectOf, varianceFrom, type Series } from "./effect-of.ts";
import type { Lift } from "./lift.ts";

/** A fake start before the test, analysed as if it were the start. */
export interface FakeStart extends Lift {
  /** Index of the week in which it would have started. */
  week: number;
  /** Shares no week with others that are apart: only these count as independent looks. */
  apart: boolean;
}

const FEWEST_WEEKS = 12;

/** Every earlier start whose test would end before the real one begins, with at least twelve weeks before it; none when the history is too short. */
export function placeboInTime({ outcome, treated, before }: Series): FakeStart[] {
  const weeksOfTest = (outcome[0]?.length ?? 0) - before;
  const found: FakeStart[] = [];
  for (let week = FEWEST_WEEKS; week + weeksOfTest <= before; week++) {
    const earlier = { outcome: outcome.map((weeks) => weeks.subarray(0, week + weeksOfTest)), treated, before: week };
    const effect = effectOf(earlier, varianceFrom(earlier));
    if (effect) found.push({ ...effect.lift, week, apart: (before - week) % weeksOfTest === 0 });
  }
  return found;
}

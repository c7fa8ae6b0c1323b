import { timeBasedRegression, type TreatedAndControl } from "../../statistics/time-based-regression.ts";
import { liftOf, type Lift } from "./lift.ts";

/** A fake start before the test, analysed as if it were the start. */
export interface FakeStart extends Lift {
  /** Index of the week in which it would have started. */
  week: number;
  /** Shares no week with others that are apart: only these count as independent looks. */
  apart: boolean;
}

const FEWEST_WEEKS = 12;

/** Every earlier start whose test would end before the real one begins, with at least twelve weeks before it; none when the history is too short. */
export function placeboInTime(
  { treated, control }: TreatedAndControl,
  before: number,
  weeksOfTest: number,
): FakeStart[] {
  const found: FakeStart[] = [];
  for (let week = FEWEST_WEEKS; week + weeksOfTest <= before; week++) {
    const end = week + weeksOfTest;
    const both = { treated: Array.from(treated).slice(0, end), control: Array.from(control).slice(0, end) };
    const fit = timeBasedRegression(both, week, { allowsForAutocorrelation: true });
    const lift = fit && liftOf(fit, both.treated, week);
    if (lift) found.push({ ...lift, week, apart: (before - week) % weeksOfTest === 0 });
  }
  return found;
}

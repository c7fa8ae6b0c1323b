import type { PlannedTest, RegionWeek } from "../../../../loaders/marketing/geo/read-tests.ts";
import { randomSource } from "../../../../loaders/statistics/random-source.ts";

export interface Setting {
  lift?: number;
  regions?: number;
  treated?: number;
  weeksBefore?: number;
  weeksOfTest?: number;
  /** Factor on the spend of treated regions during the test. */
  spend?: number;
  seed?: number;
}

/** Day 280 is 8 October 1970, a Thursday: weeks start on multiples of seven. */
export const START = 280;

/** A test of regions of very different sizes, with a season, shocks that all share, and regions' own. */
export function simulatedTest(setting: Setting = {}): PlannedTest {
  const { lift = 0, regions = 20, treated = 8, weeksBefore = 40, weeksOfTest = 8, spend = 1.5, seed = 1 } = setting;
  const random = randomSource(seed);
  const sizes = Array.from({ length: regions }, (_, r) => 200 * 0.9 ** r);
  const weeks: RegionWeek[] = [];
  for (let w = -weeksBefore; w < weeksOfTest; w++) {
    const shared = Math.exp(0.15 * Math.sin(w / 8) + 0.04 * random.normal());
    sizes.forEach((size, r) => {
      const isTreated = Math.floor((r * treated) / regions) !== Math.floor(((r + 1) * treated) / regions);
      const expected = size * shared * (isTreated && w >= 0 ? 1 + lift : 1);
      const outcome = Math.max(0, Math.round(expected + Math.sqrt(expected) * random.normal()));
      const spent = size * (isTreated && w >= 0 ? spend : 1);
      weeks.push({ week: START + 7 * w, region: `R${r}`, treated: isTreated, outcome, spend: spent });
    });
  }
  const days = { startDay: START, endDay: START + 7 * weeksOfTest - 1, startsOn: "1970-10-08", endsOn: "1970-12-02" };
  return { test: "T", channel: "search", metric: "inquiries", ...days, weeks };
}

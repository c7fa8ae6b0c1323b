import type { OpenTable, Region } from "../block.ts";
import type { Random } from "../random.ts";

export const WEEKS_BEFORE = 40;
export const WEEKS_OF_TEST = 8;

export interface GeoTest {
  id: string;
  channel: string;
  /** Index of the first week of the test in the marketing history. */
  firstWeek: number;
  /** What the heavier spend does to inquiries of a treated region. */
  lift: number;
  /** Added spend in a treated region, as a share of its usual spend. */
  heavyUp: number;
  /** By region. */
  treated: readonly boolean[];
}

/** A test that works and one on the channel without effect; eight regions are drawn by lot for each. */
export function planGeoTests(regions: readonly Region[], random: Random): GeoTest[] {
  return [
    {
      id: "G1",
      channel: "search",
      firstWeek: 60,
      lift: 0.15,
      heavyUp: 0.5,
      treated: drawRegions(regions.length, random),
    },
    { id: "G2", channel: "display", firstWeek: 140, lift: 0, heavyUp: 1, treated: drawRegions(regions.length, random) },
  ];
}

function drawRegions(regions: number, random: Random): boolean[] {
  const treated = new Array<boolean>(regions).fill(false);
  for (let left = Math.round((8 / 22) * regions); left > 0;) {
    const region = random.integer(regions);
    if (!treated[region]) left--;
    treated[region] = true;
  }
  return treated;
}

export function isInTest(test: GeoTest, week: number, region: number): boolean {
  return test.treated[region]! && week >= test.firstWeek && week < test.firstWeek + WEEKS_OF_TEST;
}

/** Factor on a region's inquiries in a week; 1 outside tests. */
export function geoEffect(tests: readonly GeoTest[], week: number, region: number): number {
  return tests.reduce((factor, test) => (isInTest(test, week, region) ? factor * (1 + test.lift) : factor), 1);
}

/** Factor on the national spend of a channel in a week. */
export function heavyUp(tests: readonly GeoTest[], regions: readonly Region[], channel: string, week: number): number {
  let factor = 1;
  for (const test of tests.filter((each) => each.channel === channel)) {
    regions.forEach((region, r) => (factor += isInTest(test, week, r) ? test.heavyUp * region.share : 0));
  }
  return factor;
}

/** `inquiries` holds week * regions + region; `spend` gives the national spend of a channel in a week in cents. */
export function writeGeoTests(
  tests: readonly GeoTest[],
  regions: readonly Region[],
  weeks: readonly number[],
  inquiries: ArrayLike<number>,
  spend: (channel: string, week: number) => number,
  open: OpenTable,
): void {
  for (const test of tests) {
    const starts_on = weeks[test.firstWeek]!;
    open("geo_tests").add({
      test_id: test.id,
      channel: test.channel,
      metric: "inquiries",
      starts_on,
      ends_on: starts_on + 7 * WEEKS_OF_TEST - 1,
    });
    for (let week = test.firstWeek - WEEKS_BEFORE; week < test.firstWeek + WEEKS_OF_TEST; week++) {
      const usual = spend(test.channel, week) / heavyUp(tests, regions, test.channel, week);
      regions.forEach((region, r) => {
        const heavier = isInTest(test, week, r) ? 1 + test.heavyUp : 1;
        open("geo").add({
          test_id: test.id,
          week: weeks[week],
          region: region.name,
          treated: test.treated[r],
          outcome: inquiries[week * regions.length + r],
          spend: Math.round(usual * region.share * heavier),
        });
      });
    }
  }
}

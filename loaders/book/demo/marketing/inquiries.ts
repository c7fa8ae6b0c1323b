import type { Region } from "../block.ts";
import type { Random } from "../random.ts";
import { geoEffect, type GeoTest } from "./geo-tests.ts";
import { REFERENCE_CUSTOMERS } from "./media-channels.ts";

const INQUIRIES_A_WEEK = 700;

export interface Inquiries {
  /** week * regions + region. */
  counts: Int32Array;
  /** Their expected number, and that had no geo test been run. */
  expected: Float64Array;
  untested: Float64Array;
}

/** Inquiries by week and region: they follow sales less than fully, with a shock all regions share and one of each region's own. */
export function simulateInquiries(
  salesIntensity: ArrayLike<number>,
  regions: readonly Region[],
  tests: readonly GeoTest[],
  customers: number,
  random: Random,
): Inquiries {
  const cells = salesIntensity.length * regions.length;
  const counts = new Int32Array(cells);
  const expected = new Float64Array(cells);
  const untested = new Float64Array(cells);
  const own = regions.map(() => random.normal(0, 0.04));
  for (let week = 0; week < salesIntensity.length; week++) {
    const national = ((INQUIRIES_A_WEEK * customers) / REFERENCE_CUSTOMERS) * salesIntensity[week]! ** 0.7;
    const shared = Math.exp(random.normal(0, 0.04));
    regions.forEach((region, r) => {
      own[r] = 0.7 * own[r]! + random.normal(0, 0.03);
      const cell = week * regions.length + r;
      untested[cell] = national * shared * region.share * Math.exp(own[r]);
      expected[cell] = untested[cell] * geoEffect(tests, week, r);
      counts[cell] = random.poisson(expected[cell]);
    });
  }
  return { counts, expected, untested };
}

/** Relative change that a test caused in its treated regions and weeks: with the test over without it, under the same shocks. */
export function geoLift(
  inquiries: Inquiries,
  regions: number,
  isTested: (week: number, region: number) => boolean,
): number {
  let withTest = 0;
  let without = 0;
  for (let cell = 0; cell < inquiries.expected.length; cell++) {
    if (!isTested(Math.floor(cell / regions), cell % regions)) continue;
    withTest += inquiries.expected[cell]!;
    without += inquiries.untested[cell]!;
  }
  return withTest / without - 1;
}

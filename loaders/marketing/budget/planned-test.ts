import { median } from "d3-array";
import type { GeoFindings } from "../geo/geo-findings.ts";

/** How large a test by regions is. */
export interface TestSize {
  weeks: number;
  /** Share of the regions, and so of the spend, that is treated. */
  treatedShare: number;
  /** Standard error of the lift of sales in the treated regions, as a share of them. */
  liftError: number;
}

/** Tests by regions as the next one could be made. */
export interface PlannedTests {
  sizes: TestSize[];
  /** Whether errors are those of the book's own tests, or assumed. */
  source: "tests" | "assumed";
}

const USUAL: TestSize = { weeks: 8, treatedShare: 0.5, liftError: 0.03 };

/** As long, as wide and as exact as the book's own tests are at their median (a usual size where it has none), and twice as long in half of the regions. */
export function plannedTests({ tests }: GeoFindings): PlannedTests {
  const known = tests.filter(({ lift, weeksOfTest }) => (lift.standardError ?? 0) > 0 && weeksOfTest > 0);
  if (known.length === 0) return { sizes: [USUAL, larger(USUAL)], source: "assumed" };
  const middle = (of: (test: GeoFindings["tests"][number]) => number) => median(known, of)!;
  const own: TestSize = {
    weeks: Math.round(middle(({ weeksOfTest }) => weeksOfTest)),
    treatedShare: middle(({ treatedRegions, controlRegions }) => treatedRegions / (treatedRegions + controlRegions)),
    liftError: middle(({ lift }) => lift.standardError!),
  };
  return { sizes: [own, larger(own)], source: "tests" };
}

/** Errors fall with the root of the weeks, and of the regions on either side. */
function larger({ weeks, treatedShare, liftError }: TestSize): TestSize {
  const spread = (treated: number) => Math.sqrt(1 / treated + 1 / (1 - treated));
  const error = (liftError * Math.SQRT1_2 * spread(0.5)) / spread(treatedShare);
  return { weeks: 2 * weeks, treatedShare: 0.5, liftError: error };
}

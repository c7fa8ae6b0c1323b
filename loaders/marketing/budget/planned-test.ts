import { median } from "d3-array";
import type { GeoFindings } from "../geo/geo-findings.ts";

/** A test by regions as the next one would be made. */
export interface PlannedTest {
  weeks: number;
  /** Share of the regions, and so of the spend, that is treated. */
  treatedShare: number;
  /** Standard error of the lift of sales in the treated regions, as a share of them. */
  liftError: number;
  /** Whether the error is that of the book's own tests, or assumed. */
  source: "tests" | "assumed";
}

const ASSUMED: PlannedTest = { weeks: 8, treatedShare: 0.5, liftError: 0.03, source: "assumed" };

/** As long, as wide and as exact as the book's own tests are at their median; a usual size where it has none. */
export function plannedTest({ tests }: GeoFindings): PlannedTest {
  const known = tests.filter(({ lift, weeksOfTest }) => (lift.standardError ?? 0) > 0 && weeksOfTest > 0);
  if (known.length === 0) return ASSUMED;
  const middle = (of: (test: GeoFindings["tests"][number]) => number) => median(known, of)!;
  return {
    weeks: Math.round(middle(({ weeksOfTest }) => weeksOfTest)),
    treatedShare: middle(({ treatedRegions, controlRegions }) => treatedRegions / (treatedRegions + controlRegions)),
    liftError: middle(({ lift }) => lift.standardError!),
    source: "tests",
  };
}

import type { Estimate, Grade } from "../../../src/models/evidence.ts";

/** What a geo test lets one say: nothing, that nothing was seen, or which way the outcome went. */
export type GeoVerdict = "up" | "down" | "none_seen" | "silent";

/** An estimate with its standard error, for what is worked out from it; null when there is no estimate or no error is known. */
export interface GeoEffect extends Estimate {
  standardError: number | null;
}

/** What one test by regions found. Money is in the book's currency; outcomes are in the test's metric. */
export interface GeoFinding {
  test: string;
  channel: string | null;
  /** What the outcome counts, such as inquiries; null when the book does not say. */
  metric: string | null;
  /** First and last day of the treatment, ISO; null when the book does not say. */
  startsOn: string | null;
  endsOn: string | null;
  treatedRegions: number;
  controlRegions: number;
  weeksBefore: number;
  weeksOfTest: number;
  /** Spend in the treated regions beyond what they would have spent without the test; negative when the channel was cut. */
  spendExtra: GeoEffect;
  /** Outcome in the treated regions over the whole test, beyond what it would have been (time-based regression). */
  incremental: GeoEffect;
  /** The same as a share of what it would have been. */
  lift: GeoEffect;
  /** Incremental outcome per thousand of extra spend; null with a reason when spend did not change. */
  perThousand: GeoEffect;
  /** Policies issued that the incremental outcome amounts to by the book's own ratio; grade C at best unless the metric is policies. */
  policies: GeoEffect;
  /** Value of these policies before marketing less the extra spend, in money; null with a reason when any of them is not known. */
  worth: Estimate;
  /** Smallest lift that the test would have seen four times out of five. */
  detectable: Estimate;
  /** B when the placebos pass; C or D when they do not or cannot be made. */
  grade: Grade;
  /** Rank p-value among groups of regions drawn by lot and taken as if treated; null when there is none. */
  placeboSpace: number | null;
  /** Share of fake starts before the test whose 90 % interval leaves out zero; null when the history is too short for one. */
  placeboTime: number | null;
  verdict: GeoVerdict;
}

/** What the tests by regions found. */
export interface GeoFindings {
  /** In the order of their starts. */
  tests: readonly GeoFinding[];
}

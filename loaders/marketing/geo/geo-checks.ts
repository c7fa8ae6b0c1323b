import type { Check } from "../../../src/models/report.ts";
import { binomialTail } from "../../statistics/binomial-tail.ts";
import { LEVEL } from "../../statistics/interval-level.ts";
import { weightedLeastSquares } from "../../statistics/weighted-least-squares.ts";
import type { TimeBasedFit } from "../../statistics/time-based-regression.ts";
import { isChanged, LEAST_CHANGE, type ExtraSpend } from "./extra-spend.ts";
import type { GeoPanel } from "./geo-panel.ts";
import { missesZero } from "./lift.ts";
import type { FakeRegion } from "./placebo-in-space.ts";
import type { FakeStart } from "./placebo-in-time.ts";
import { sides } from "./totals.ts";

/** What the checks look at. */
export interface Examined {
  panel: GeoPanel;
  fit: TimeBasedFit;
  spend: ExtraSpend | null;
  /** Rank p-value of the treated group among groups drawn by lot. */
  rank: number | null;
  fakeStarts: readonly FakeStart[];
  fakeRegions: readonly FakeRegion[];
  /** Whether the interval of the effect leaves out zero. */
  isSeen: boolean;
}

/** A check of one test; one that fails lowers the grade by a step, unless it only describes. */
export interface GeoCheck extends Check {
  lowers: boolean;
}

const MOST_MISSING = 0.05;
const MOST_DRIFT = 0.05;
const LARGEST_ERROR = 0.15;
/** So unlikely must more placebos outside their intervals be before they count against the method. */
const SURPRISE = 0.05;

/** The checks of a test, in the order in which readers ask. */
export function geoChecks(examined: Examined): GeoCheck[] {
  const { panel, spend, rank, fakeStarts, fakeRegions, isSeen } = examined;
  const apart = fakeStarts.filter((start) => start.apart);
  return [
    check("geo_history", panel.before >= 2 * (panel.weeks.length - panel.before)),
    within("geo_missing", panel.setAside.missing, MOST_MISSING, true),
    within("geo_fit", meanError(examined), LARGEST_ERROR, false),
    within("geo_drift", driftOf(panel), MOST_DRIFT, true),
    placebos("geo_placebo_time", apart),
    placebos("geo_placebo_space", fakeRegions),
    ...(isSeen ? [rankCheck(rank)] : []),
    ...(spend ? [spendCheck(spend)] : []),
  ];
}

function check(id: string, passed: boolean): GeoCheck {
  return { id, passed, value: null, limit: null, lowers: true };
}

function within(id: string, value: number, limit: number, lowers: boolean): GeoCheck {
  return { id, passed: value <= limit, value, limit, lowers };
}

/** Mean absolute error of the fit before the test, as a share of the mean outcome. */
function meanError({ panel, fit }: Examined): number {
  const { treated } = sides(panel.outcome, panel);
  let [error, sum] = [0, 0];
  for (let week = 0; week < panel.before; week++) {
    error += Math.abs(fit.residuals[week]!);
    sum += Math.abs(treated[week]!);
  }
  return sum > 0 ? error / sum : Infinity;
}

/** How far the treated regions' share would drift, as before the test, from the middle of the history to the middle of the test. */
function driftOf({ outcome, treated, before, weeks }: GeoPanel): number {
  const both = sides(outcome, { treated });
  const shares = both.treated.slice(0, before).map((value, week) => value / (value + both.control[week]!));
  if (!shares.every(Number.isFinite)) return 0;
  const time = Float64Array.from(shares, (_, week) => week - (before - 1) / 2);
  const fit = weightedLeastSquares([new Float64Array(before).fill(1), time], shares);
  return fit ? Math.abs((fit.coefficients[1]! / fit.coefficients[0]!) * (weeks.length / 2)) : 0;
}

/** Passed when no more of the placebos leave out zero than chance explains; failed without any. */
function placebos(id: string, made: readonly { low: number; high: number }[]): GeoCheck {
  if (made.length === 0) return check(id, false);
  let most = 0;
  while (most < made.length && binomialTail(most + 1, made.length, 1 - LEVEL) >= SURPRISE) most++;
  return within(id, made.filter(missesZero).length / made.length, most / made.length, true);
}

function rankCheck(rank: number | null): GeoCheck {
  return rank === null ? check("geo_rank", false) : within("geo_rank", rank, 1 - LEVEL, true);
}

function spendCheck(spend: ExtraSpend): GeoCheck {
  const change = spend.usual > 0 ? Math.abs(spend.total) / spend.usual : null;
  return {
    id: "geo_spend",
    passed: isChanged(spend),
    value: change,
    limit: change === null ? null : LEAST_CHANGE,
    lowers: true,
  };
}

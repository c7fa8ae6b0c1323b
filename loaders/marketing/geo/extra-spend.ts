import { spendDifference } from "../../statistics/geo-based-regression.ts";
import { timeBasedRegression } from "../../statistics/time-based-regression.ts";
import type { GeoPanel } from "./geo-panel.ts";
import { sides, sumOver } from "./totals.ts";

/** What the treated regions spent during the test beyond what they would have spent without it. */
export interface ExtraSpend {
  /** By region; 0 in control regions. */
  byRegion: Float64Array;
  total: number;
  standardError: number;
  /** What they would have spent. */
  usual: number;
}

/** Spend that moves by less than this share of what is usual did not move. */
export const LEAST_CHANGE = 0.02;

/** By the control regions' change in spend over the test; null when spend is not known. */
export function extraSpend(panel: GeoPanel): ExtraSpend | null {
  const { spend, before, treated } = panel;
  if (!spend) return null;
  const byRegion = spendDifference(
    spend.map((weeks) => sumOver(weeks, 0, before)),
    spend.map((weeks) => sumOver(weeks, before)),
    treated,
  );
  const total = byRegion.reduce((sum, value) => sum + value, 0);
  const both = sides(spend, panel);
  const standardError = timeBasedRegression(both, before)?.total.standardError ?? 0;
  return { byRegion, total, standardError, usual: sumOver(both.treated, before) - total };
}

/** Whether the test changed the spend at all. */
export function isChanged({ total, usual }: ExtraSpend): boolean {
  return Math.abs(total) > LEAST_CHANGE * Math.max(0, usual) && total !== 0;
}

import { timeBasedRegression, type TimeBasedFit } from "../../statistics/time-based-regression.ts";
import { effectOf, geoBasedEffect, timeBasedEffect, varianceFrom, type GroupEffect } from "./effect-of.ts";
import { extraSpend, isChanged, type ExtraSpend } from "./extra-spend.ts";
import { geoChecks, type GeoCheck } from "./geo-checks.ts";
import { geoPanel, type GeoPanel } from "./geo-panel.ts";
import { groupsAsIfTreated } from "./groups-as-if-treated.ts";
import { missesZero } from "./lift.ts";
import { fakeRegions, syntheticLift, type FakeRegion, type SyntheticLift } from "./placebo-in-space.ts";
import { placeboInTime, type FakeStart } from "./placebo-in-time.ts";
import type { PlannedTest } from "./read-tests.ts";
import { sides } from "./totals.ts";

/** A test with all that was worked out from it. */
export interface AnalysedTest {
  planned: PlannedTest;
  panel: GeoPanel;
  /** What is taken for the result. */
  effect: GroupEffect;
  /** Week by week: the treated regions against the control regions. */
  fit: TimeBasedFit;
  /** Each regression on its own; null when it has no fit. */
  geoBased: GroupEffect | null;
  timeBased: GroupEffect | null;
  /** Null when spend is not known. */
  spend: ExtraSpend | null;
  synthetic: SyntheticLift | null;
  /** Rank p-value of the treated group among groups drawn by lot. */
  rank: number | null;
  fakeStarts: FakeStart[];
  fakeRegions: FakeRegion[];
  checks: GeoCheck[];
}

/** A test that nothing can be said of, and the code of the reason. */
export interface SilentTest {
  planned: PlannedTest;
  reason: string;
  panel: GeoPanel | null;
}

/** A test by all three ways, with its placebos and checks. */
export function analyseTest(planned: PlannedTest, seed: number): AnalysedTest | SilentTest {
  const panel = geoPanel(planned);
  if (typeof panel === "string") return { planned, reason: panel, panel: null };
  const fit = timeBasedRegression(sides(panel.outcome, panel), panel.before, { allowsForAutocorrelation: true });
  if (!fit) return { planned, reason: "geo_control_constant", panel };
  const spend = extraSpend(panel);
  const dose = spend && isChanged(spend) ? spend.byRegion : undefined;
  const variance = varianceFrom(panel);
  const effect = effectOf(panel, variance, dose);
  if (!effect) return { planned, reason: "geo_nothing_expected", panel };
  const looked = {
    spend,
    synthetic: syntheticLift(panel),
    rank: groupsAsIfTreated(panel, seed),
    fakeStarts: placeboInTime(panel),
    fakeRegions: fakeRegions(panel),
  };
  const checks = geoChecks({ panel, fit, isSeen: missesZero(effect.lift), ...looked });
  const [geoBased, timeBased] = [geoBasedEffect(panel, variance, dose), timeBasedEffect(panel)];
  return { planned, panel, effect, fit, geoBased, timeBased, checks, ...looked };
}

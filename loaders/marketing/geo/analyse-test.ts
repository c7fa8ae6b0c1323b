import { geoBasedRegression } from "../../statistics/geo-based-regression.ts";
import { timeBasedRegression, type TimeBasedFit } from "../../statistics/time-based-regression.ts";
import { extraSpend, isChanged, type ExtraSpend } from "./extra-spend.ts";
import { geoChecks, type GeoCheck } from "./geo-checks.ts";
import { geoPanel, type GeoPanel } from "./geo-panel.ts";
import { groupsAsIfTreated } from "./groups-as-if-treated.ts";
import { liftOf, missesZero, type Lift } from "./lift.ts";
import { fakeRegions, syntheticLift, type FakeRegion, type SyntheticLift } from "./placebo-in-space.ts";
import { placeboInTime, type FakeStart } from "./placebo-in-time.ts";
import type { PlannedTest } from "./read-tests.ts";
import { sides, sumOver } from "./totals.ts";

/** A test with all that was worked out from it. */
export interface AnalysedTest {
  planned: PlannedTest;
  panel: GeoPanel;
  fit: TimeBasedFit;
  lift: Lift;
  /** What the treated regions had during the test. */
  observed: number;
  /** Null when spend is not known. */
  spend: ExtraSpend | null;
  /** By the geo-based regression; null when it has no fit. */
  geoBased: Pick<Lift, "lift" | "low" | "high"> | null;
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
  const both = sides(panel.outcome, panel);
  const fit = timeBasedRegression(both, panel.before, { allowsForAutocorrelation: true });
  if (!fit) return { planned, reason: "geo_control_constant", panel };
  const lift = liftOf(fit, both.treated, panel.before);
  if (!lift) return { planned, reason: "geo_nothing_expected", panel };
  const spend = extraSpend(panel);
  const looked = {
    spend,
    synthetic: syntheticLift(panel),
    rank: groupsAsIfTreated(panel, seed),
    fakeStarts: placeboInTime(both, panel.before, panel.weeks.length - panel.before),
    fakeRegions: fakeRegions(panel),
  };
  const checks = geoChecks({ panel, fit, isSeen: missesZero(lift), ...looked });
  const observed = sumOver(both.treated, panel.before);
  return { planned, panel, fit, lift, observed, geoBased: geoBasedLift(panel, spend, observed), checks, ...looked };
}

/** Lift by the geo-based regression: on the extra spend, or where that is not known or nothing, on the size of the treated regions. */
function geoBasedLift(panel: GeoPanel, spend: ExtraSpend | null, observed: number): AnalysedTest["geoBased"] {
  const before = panel.outcome.map((weeks) => sumOver(weeks, 0, panel.before));
  const during = panel.outcome.map((weeks) => sumOver(weeks, panel.before));
  const ofSize = before.map((value, region) => (panel.treated[region] ? value : 0));
  const dose = spend && isChanged(spend) ? spend.byRegion : ofSize;
  const fit = geoBasedRegression({ before, during, dose });
  if (!fit) return null;
  const total = Array.from(dose).reduce((sum, value) => sum + value, 0);
  const share = (estimate: number) => (estimate * total) / (observed - estimate * total);
  const [low, high] = [share(fit.low), share(fit.high)].sort((a, b) => a - b) as [number, number];
  const found = { lift: share(fit.estimate), low, high };
  return Object.values(found).every((value) => Number.isFinite(value) && value > -1) ? found : null;
}

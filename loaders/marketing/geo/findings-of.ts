import { estimateOf, noEstimate, type Grade } from "../../../src/models/evidence.ts";
import { LEVEL, NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { studentTQuantile } from "../../statistics/student-t.ts";
import type { PolicyWorth } from "../worth/policy-worth.ts";
import type { AnalysedTest, SilentTest } from "./analyse-test.ts";
import { isChanged } from "./extra-spend.ts";
import type { GeoEffect, GeoFinding, GeoVerdict } from "./geo-findings.ts";
import { missesZero } from "./lift.ts";
import { policiesPerOutcome } from "./policies-per-outcome.ts";
import type { SalesWeek } from "./read-tests.ts";
import { worthOf } from "./worth-of.ts";

/** Of what is withheld. */
const METHOD = "geo_geo_based";
const METHODS = { geo_based: METHOD, time_based: "geo_time_based" } as const;
const POWER = 0.8;

/** Grades from the best that a geo test can have downwards, by how many checks failed. */
const GRADES: readonly Grade[] = ["B", "C", "D"];

/** What a test says, its grade lowered by every check that failed. */
export function findingOf(
  test: AnalysedTest,
  { sales, worth }: { sales: readonly SalesWeek[]; worth: Pick<PolicyWorth, "valuePerPolicy"> },
): GeoFinding {
  const { panel, effect, fakeStarts, rank } = test;
  const { lift, total } = effect;
  const grade = gradeOf(test);
  const told = { n: panel.regions.length, grade, warnings: warningsOf(test), method: METHODS[effect.way] };
  const incremental = around(total, total, told);
  const policies = policiesOf(test, sales, incremental);
  const spendExtra = spendOf(test);
  return {
    ...planOf(test),
    spendExtra,
    incremental,
    lift: around({ estimate: lift.lift, standardError: lift.standardError }, lift, told),
    perThousand: perThousandOf(test, incremental),
    policies,
    worth: worthOf(policies, spendExtra, worth),
    detectable: detectableOf(test),
    grade,
    placeboSpace: rank,
    placeboTime: fakeStarts.length === 0 ? null : fakeStarts.filter(missesZero).length / fakeStarts.length,
    verdict: verdictOf(lift),
  };
}

/** A test that says nothing, and why. */
export function silentFinding(test: SilentTest): GeoFinding {
  const none = { ...noEstimate(test.reason, test.panel?.regions.length ?? 0, METHOD, "D"), standardError: null };
  return {
    ...planOf(test),
    spendExtra: none,
    incremental: none,
    lift: none,
    perThousand: none,
    policies: none,
    worth: noEstimate(test.reason, none.n, METHOD, "D"),
    detectable: noEstimate(test.reason, none.n, METHOD, "D"),
    grade: "D",
    placeboSpace: null,
    placeboTime: null,
    verdict: "silent",
  };
}

type Plan = Pick<
  GeoFinding,
  | "test"
  | "channel"
  | "metric"
  | "startsOn"
  | "endsOn"
  | "treatedRegions"
  | "controlRegions"
  | "weeksBefore"
  | "weeksOfTest"
>;

function planOf({ planned, panel }: Pick<SilentTest, "planned" | "panel">): Plan {
  const { test, channel, metric, startsOn, endsOn } = planned;
  const treatedRegions = panel?.treated.filter(Boolean).length ?? 0;
  return {
    ...{ test, channel, metric, startsOn, endsOn },
    treatedRegions,
    controlRegions: (panel?.regions.length ?? 0) - treatedRegions,
    weeksBefore: panel?.before ?? 0,
    weeksOfTest: panel ? panel.weeks.length - panel.before : 0,
  };
}

function gradeOf({ checks }: AnalysedTest): Grade {
  const failed = checks.filter(({ passed, lowers }) => lowers && !passed).length;
  return GRADES[Math.min(failed, GRADES.length - 1)]!;
}

function verdictOf({ low, high }: { low: number; high: number }): GeoVerdict {
  return low > 0 ? "up" : high < 0 ? "down" : "none_seen";
}

interface Told {
  n: number;
  grade: Grade;
  warnings: string[];
  method?: string;
}

function around(
  { estimate, standardError }: { estimate: number; standardError: number },
  { low, high }: { low: number; high: number },
  { n, method = METHOD, ...told }: Told,
): GeoEffect {
  return { ...estimateOf(estimate, n, method, { low, high, ...told }), standardError };
}

/** The extra spend is the book's own, measured against what the control regions' spend did. */
function spendOf({ spend, panel }: AnalysedTest): GeoEffect {
  const n = panel.regions.length;
  if (!spend) return { ...noEstimate("geo_spend_unknown", n, "geo_spend_difference"), standardError: null };
  const halfWidth = NORMAL_QUANTILE * spend.standardError;
  const { total, standardError } = spend;
  const told = { n, grade: "M" as const, warnings: [], method: "geo_spend_difference" };
  return around({ estimate: total, standardError }, { low: total - halfWidth, high: total + halfWidth }, told);
}

/** Errors of the effect and of the spend together (delta method). */
function perThousandOf({ spend }: AnalysedTest, effect: GeoEffect): GeoEffect {
  if (!spend || !isChanged(spend)) {
    const reason = spend ? "geo_spend_unchanged" : "geo_spend_unknown";
    return { ...noEstimate(reason, effect.n, effect.method, effect.grade), standardError: null };
  }
  const factor = 1000 / spend.total;
  return scaled(effect, factor, Math.abs(factor / spend.total) * spend.standardError, effect);
}

function policiesOf(test: AnalysedTest, sales: readonly SalesWeek[], effect: GeoEffect): GeoEffect {
  const { metric } = test.planned;
  const per = policiesPerOutcome(sales, metric, test.panel.weeks.at(-1)!);
  const method = "geo_policies";
  if (!per) {
    const reason = metric === "inquiries" || metric === "applications" ? "geo_sales_unknown" : "geo_metric_no_policies";
    return { ...noEstimate(reason, effect.n, method, "C"), standardError: null };
  }
  const isCounted = per.weeks === 0;
  const grade = isCounted || effect.grade === "D" ? effect.grade : "C";
  const warnings = isCounted ? effect.warnings : [...effect.warnings, "geo_policies_by_average"];
  return scaled(effect, per.ratio, per.standardError, {
    n: effect.n,
    method: isCounted ? effect.method : method,
    grade,
    warnings,
  });
}

/** An effect times an uncertain factor: each bound moves away by both relative errors together. */
function scaled(effect: GeoEffect, factor: number, factorError: number, told: Told): GeoEffect {
  const estimate = effect.estimate!;
  const ofFactor = NORMAL_QUANTILE * estimate * factorError;
  const reach = (bound: number) => Math.hypot((bound - estimate) * factor, ofFactor);
  const [below, above] = factor < 0 ? [effect.high!, effect.low!] : [effect.low!, effect.high!];
  const { n, method = METHOD, grade, warnings } = told;
  const middle = estimate * factor;
  return {
    ...estimateOf(middle, n, method, { low: middle - reach(below), high: middle + reach(above), grade, warnings }),
    standardError: Math.hypot(effect.standardError! * factor, estimate * factorError),
  };
}

/** Smallest lift that a two-sided test at 10 % sees in four of five such tests (Bloom 1995). */
function detectableOf({ effect, panel, checks }: AnalysedTest) {
  const { degrees, total, lift } = effect;
  const factor = studentTQuantile((1 + LEVEL) / 2, degrees) + studentTQuantile(POWER, degrees);
  // The effect over its lift is what would have been.
  const expected = lift.lift === 0 ? total.standardError / lift.standardError : total.estimate / lift.lift;
  const grade = checks.every(({ passed, lowers }) => passed || !lowers) ? "B" : "C";
  return estimateOf((factor * total.standardError) / expected, panel.regions.length, "geo_detectable", { grade });
}

function warningsOf({ effect, fit, panel, planned, synthetic }: AnalysedTest): string[] {
  const { gapped, unclear, weeks, weeksOfTest } = panel.setAside;
  const lastDay = panel.weeks.at(-1)! + 6;
  return [
    ...(effect.way === "time_based" ? ["geo_few_regions"] : []),
    ...(effect.way === "time_based" && fit.autocorrelation > 0.2 ? ["geo_autocorrelated"] : []),
    ...(gapped + unclear > 0 ? ["geo_regions_left_out"] : []),
    ...(weeks > weeksOfTest ? ["geo_weeks_left_out"] : []),
    ...(weeksOfTest > 0 ? ["geo_test_weeks_left_out"] : []),
    ...(planned.endDay !== null && planned.endDay > lastDay && weeksOfTest === 0 ? ["geo_not_ended"] : []),
    ...(synthetic?.low === null || !synthetic ? ["geo_few_controls"] : []),
  ];
}

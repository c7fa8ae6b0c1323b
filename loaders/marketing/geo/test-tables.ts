import type { Row } from "../../../src/models/report.ts";
import type { AnalysedTest, SilentTest } from "./analyse-test.ts";
import type { GeoFinding } from "./geo-findings.ts";
import { missesZero } from "./lift.ts";
import { sides } from "./totals.ts";

const MILLISECONDS_OF_A_DAY = 86_400_000;

/** A row per test: who took part, what it cost, what it says; `reason` where it says nothing. */
export function testRow(finding: GeoFinding, test: AnalysedTest | SilentTest): Row {
  const { gapped = 0, unclear = 0, weeks = 0 } = test.panel?.setAside ?? {};
  return {
    test: finding.test,
    channel: finding.channel,
    metric: finding.metric,
    starts_on: finding.startsOn,
    ends_on: finding.endsOn,
    treated_regions: finding.treatedRegions,
    control_regions: finding.controlRegions,
    weeks_before: finding.weeksBefore,
    weeks_of_test: finding.weeksOfTest,
    regions_left_out: gapped + unclear,
    weeks_left_out: weeks,
    spend_usual: "spend" in test && test.spend ? test.spend.usual : null,
    placebo_space: finding.placeboSpace,
    placebo_time: finding.placeboTime,
    verdict: finding.verdict,
    grade: finding.grade,
    reason: finding.lift.reason ?? null,
  };
}

/** The treated regions week by week against what they would have been, and the effect summed since the start. */
export function weekRows({ planned: { test }, panel, fit, synthetic }: AnalysedTest): Row[] {
  const { treated } = sides(panel.outcome, panel);
  return panel.weeks.map((week, w) => {
    const [effect, sum] = [fit.effects[w - panel.before], fit.cumulative[w - panel.before]];
    return {
      test,
      week: isoDay(week),
      in_test: effect !== undefined,
      observed: treated[w]!,
      expected: fit.counterfactual[w]!,
      low: effect ? treated[w]! - effect.high : null,
      high: effect ? treated[w]! - effect.low : null,
      synthetic: synthetic?.counterfactual[w] ?? null,
      cumulative: sum?.estimate ?? null,
      cumulative_low: sum?.low ?? null,
      cumulative_high: sum?.high ?? null,
    };
  });
}

/** The lift by each of the three ways. */
export function wayRows({ planned: { test }, effect, geoBased, timeBased, synthetic }: AnalysedTest): Row[] {
  const row = (way: string, found: { lift: number; low: number | null; high: number | null } | null): Row[] =>
    found ? [{ test, way, lift: found.lift, low: found.low, high: found.high, is_result: way === effect.way }] : [];
  return [
    ...row("geo_based", geoBased && geoBased.lift),
    ...row("time_based", timeBased && timeBased.lift),
    ...row("synthetic", synthetic),
  ];
}

/** Fake starts before the test. */
export function timeRows({ planned: { test }, panel, fakeStarts }: AnalysedTest): Row[] {
  return fakeStarts.map(({ week, lift, low, high, apart }) => {
    return { test, week: isoDay(panel.weeks[week]!), lift, low, high, apart, misses_zero: missesZero({ low, high }) };
  });
}

/** Control regions as if treated, and the treated ones among them. */
export function spaceRows({ planned: { test }, effect: { lift }, fakeRegions, synthetic }: AnalysedTest): Row[] {
  const donors = new Map(synthetic?.donors.map((donor) => [donor.region, donor]));
  const treated: Row = {
    ...{ test, region: null, lift: lift.lift, low: lift.low, high: lift.high, misses_zero: missesZero(lift) },
    ...{ weight: null, ratio: finite(synthetic?.ratio) },
  };
  return [
    treated,
    ...fakeRegions.map(({ region, lift: effect, low, high }): Row => {
      const { weight = null, ratio } = donors.get(region) ?? {};
      const found = { test, region, lift: effect, low, high, misses_zero: missesZero({ low, high }) };
      return { ...found, weight, ratio: finite(ratio) };
    }),
  ];
}

/** The checks of a test. */
export function checkRows({ planned: { test }, checks }: AnalysedTest): Row[] {
  return checks.map(({ id, passed, value, limit, lowers }) => {
    return { test, check: id, passed, value: finite(value), limit, lowers };
  });
}

function finite(value: number | null | undefined): number | null {
  return value !== null && value !== undefined && Number.isFinite(value) ? value : null;
}

function isoDay(day: number): string {
  return new Date(day * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10);
}

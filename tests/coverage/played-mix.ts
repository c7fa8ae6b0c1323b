import { rollups } from "d3-array";
import { noEstimate, type Estimate } from "../../src/models/evidence.ts";
import { iso } from "../../loaders/book/demo/calendar.ts";
import { marketing } from "../../loaders/book/demo/marketing/index.ts";
import { analyseTest } from "../../loaders/marketing/geo/analyse-test.ts";
import { findingOf } from "../../loaders/marketing/geo/findings-of.ts";
import type { GeoFinding } from "../../loaders/marketing/geo/geo-findings.ts";
import type { PlannedTest, SalesWeek } from "../../loaders/marketing/geo/read-tests.ts";
import { posteriorEstimate } from "../../loaders/marketing/mix/estimates.ts";
import { calibrations } from "../../loaders/marketing/mix/lift-tests.ts";
import mixChain from "../../loaders/marketing/mix/mix-chain.ts";
import { calibrated, mixInput, type MixInput } from "../../loaders/marketing/mix/mix-input.ts";
import { summarise } from "../../loaders/marketing/mix/mix-summary.ts";
import type { MixWeeks } from "../../loaders/marketing/mix/mix-weeks.ts";
import { doubtBefore } from "../../loaders/marketing/mix/prior-draws.ts";
import { weeksFrom } from "../../loaders/marketing/mix/read-weeks.ts";
import { isTold } from "../../loaders/marketing/mix/told.ts";
import { play, type Played, type Row } from "../loaders/book/demo/play-block.ts";

/** A small book sells too little in a week for a mix to say more than its priors; this one sells as much as the demo. */
const CUSTOMERS = 60_000;
const SEED = 1;
/** Fewer draws than the site takes, and no refits: enough for the middle and the bounds of an interval. */
const CHAINS = 2;
const WARM_UP = 400;
const DRAWS = 500;

/** Share of sales of each channel by the calibrated mix of one simulated history; its trust checks are not made. Other themes are left out. */
export function playedMix(seed: number): Record<string, Estimate> {
  const { rows } = play(marketing, CUSTOMERS, seed);
  const weeks = weeksOf(rows);
  return mixShares(mixInput(weeks, weeks.policies), testsOf(rows));
}

function mixShares(uncalibrated: MixInput, tests: readonly GeoFinding[]): Record<string, Estimate> {
  const lifts = calibrations(uncalibrated, tests, "policies").map(({ lift }) => lift);
  const input = calibrated(uncalibrated, lifts);
  const { problem, knownWeeks } = input;
  const chains = Array.from({ length: CHAINS }, (_, chain) =>
    mixChain({ problem, warmUp: WARM_UP, draws: DRAWS, seed: SEED + chain }),
  );
  const { lines } = summarise(input, { problem, chains }, SEED);
  return Object.fromEntries(
    lines.map(({ name, channels, share }) => {
      const told = isTold(share, doubtBefore(channels.map((c) => problem.priors[c]!)));
      return [`marketing.mix.${name}.share`, posteriorEstimate(share, { verdict: "pass", told, weeks: knownWeeks })];
    }),
  );
}

/** The history as staging would have it. */
function weeksOf({ media, sales, controls }: Played["rows"]): MixWeeks {
  const spent = media!.map((row) => ({
    day: at(row),
    channel: String(row["channel"]),
    spend: Number(row["spend"]) / 100,
  }));
  const sold = byWeek(sales!).map(([day, regions]) => ({
    day,
    national: 0,
    policies: total(regions, "policies"),
    ape: total(regions, "ape") / 100,
    regions: regions.length,
    ape_regions: regions.length,
    rows: regions.length,
  }));
  const drivers = controls!.map((row) => ({ day: at(row), name: String(row["name"]), value: Number(row["value"]) }));
  const inOrder = <Kind extends { day: number }>(list: Kind[]) => list.sort((a, b) => a.day - b.day);
  return weeksFrom(inOrder(spent), sold, inOrder(drivers))!;
}

function testsOf({ geo_tests, geo, sales }: Played["rows"]): GeoFinding[] {
  const worth = { valuePerPolicy: noEstimate("no_assumptions", 0, "policy_worth") };
  const sold = byWeek(sales!).map(([week, regions]): SalesWeek => {
    const of = (name: string) => total(regions, name);
    return { week, inquiries: of("inquiries"), applications: of("applications"), policies: of("policies") };
  });
  return geo_tests!.flatMap((planned) => {
    const test = analyseTest(plannedTest(planned, geo!), SEED);
    return "fit" in test ? [findingOf(test, { sales: sold, worth })] : [];
  });
}

function plannedTest(planned: Row, geo: readonly Row[]): PlannedTest {
  const [startDay, endDay] = [Number(planned["starts_on"]), Number(planned["ends_on"])];
  const weeks = geo.filter(({ test_id }) => test_id === planned["test_id"]);
  return {
    test: String(planned["test_id"]),
    channel: String(planned["channel"]),
    metric: String(planned["metric"]),
    startDay,
    endDay,
    startsOn: iso(startDay),
    endsOn: iso(endDay),
    weeks: weeks.map((row) => ({
      week: at(row),
      region: String(row["region"]),
      treated: row["treated"] === true,
      outcome: Number(row["outcome"]),
      spend: Number(row["spend"]) / 100,
    })),
  };
}

function at(row: Row): number {
  return Number(row["week"]);
}

function byWeek(rows: readonly Row[]): [number, Row[]][] {
  return rollups(rows, (of) => of, at).sort(([a], [b]) => a - b);
}

function total(rows: readonly Row[], name: string): number {
  return rows.reduce((sum, row) => sum + Number(row[name]), 0);
}

import type { Report, Row } from "../../../models/report.js";
import { formatDate } from "../../date-format.js";
import { money } from "../said.js";
import { decisions } from "./geo-decisions.js";
import {
  capital,
  finding,
  findingGrade,
  idOf,
  ordered,
  outcomeName,
  sentenceOf,
  placeboTitle,
  testName,
  waysTitle,
  weeksTitle,
} from "./geo-findings.js";

const ways: Record<string, string> = {
  time_based: "time-based",
  geo_based: "geo-based",
  synthetic: "synthetic",
};

const verdicts: Record<string, string> = {
  up: "More than expected",
  down: "Less than expected",
  none_seen: "No effect seen",
  silent: "Says nothing",
};

const lift = { unit: "share" as const, decimals: 1, low: "low", high: "high" };

/** What the page of tests by regions says, whatever the numbers. */
export const geo = {
  finding,
  findingGrade,
  decisions,
  ordered,
  idOf,
  sentenceOf,
  waysTitle,
  weeksTitle,
  placeboTitle,
  testName: (row: Row) => capital(testName(row)),
  outcome: (row: Row) => capital(outcomeName(row)),
  liftOf: (row: Row) => `Lift by ${testName(row)}`,
  perThousandOf: (row: Row, currency: string) =>
    `${capital(outcomeName(row))} per ${money(1000, currency)} more on ${testName(row)}`,
  policiesOf: (row: Row) => `Policies they amount to, ${testName(row)}`,
  wayName: (row: Row, way: unknown) => `${String(row["test"])} ${ways[String(way)] ?? String(way)}`,
  verdictName: (verdict: unknown) => verdicts[String(verdict)] ?? String(verdict),
  waysSubtitle:
    "Lift of the outcome in the treated regions, with 90 % intervals. The geo-based regression is the one chosen beforehand (with fewer than eight regions the time-based one); the other regression and the synthetic control check it",
  waysColumns: [
    { key: "category", label: "Test and way" },
    { key: "estimate", label: "Lift", ...lift },
  ],
  none: "none",
  lift: "Lift",
  choose: "Test",
  weeksSubtitle: (row: Row) =>
    `By the time-based regression: ${outcomeName(row)} a week in the ${String(row["treated_regions"])} treated regions, and what they would have been going by ${String(row["control_regions"])} control regions, with its 90 % band during the test (from ${formatDate(String(row["starts_on"]))})`,
  observed: "Observed",
  expected: "Expected",
  weeksColumns: [
    { key: "week", label: "Week from" },
    { key: "observed", label: "Observed", unit: "count" as const },
    { key: "expected", label: "Expected", unit: "count" as const, low: "low", high: "high" },
    { key: "synthetic", label: "Synthetic control", unit: "count" as const },
    {
      key: "cumulative",
      label: "Effect since the start",
      unit: "count" as const,
      low: "cumulative_low",
      high: "cumulative_high",
    },
  ],
  weekAxis: "Weeks since the start of the test",
  cumulativeTitle: (row: Row) => `${capital(testName(row))}: the effect adds up week by week`,
  cumulativeNone: (row: Row) => `${capital(testName(row))}: nothing adds up over the weeks`,
  cumulativeSubtitle: (row: Row) =>
    `By the time-based regression: extra ${outcomeName(row)} in the treated regions since the start of the test, with its 90 % band`,
  effect: "Effect since the start",
  placeboSubtitle:
    "The same analysis where nothing was done: at earlier starts that share no weeks, and in each control region against the others. Their 90 % intervals should hold zero but for one in ten. Regions too small to show anything are in the table alone",
  realTest: "The real test",
  fakeStart: (row: Row) => `Fake ${String(row["week"])}`,
  fakeRegion: (row: Row) => String(row["region"]),
  placeboColumns: [
    { key: "category", label: "Taken as if treated" },
    { key: "estimate", label: "Lift", ...lift },
  ],
  testsTitle: "The tests",
  testColumns: [
    { key: "name", label: "Test" },
    { key: "when", label: "When" },
    { key: "regions", label: "Regions treated" },
    { key: "said", label: "Result" },
    { key: "lift", label: "Lift", unit: "share" as const, decimals: 1, low: "lift_low", high: "lift_high" },
    { key: "detectable", label: "Smallest it sees", unit: "share" as const, decimals: 1 },
    { key: "placebo_space", label: "Groups by lot as far off", unit: "share" as const, decimals: 1 },
    { key: "spend", label: "Extra spend", unit: "money" as const },
    { key: "grade", label: "Grade" },
  ],
  when: (row: Row) =>
    [
      ...(row["starts_on"] === null ? [] : [`from ${formatDate(String(row["starts_on"]))}`]),
      ...(row["weeks_of_test"] === 0
        ? []
        : [`${String(row["weeks_of_test"])} weeks, ${String(row["weeks_before"])} before`]),
    ].join(": "),
  regions: (row: Row) => {
    const [treated, controls] = [Number(row["treated_regions"]), Number(row["control_regions"])];
    return treated + controls === 0 ? "" : `${treated} of ${treated + controls}`;
  },
  testsNote:
    "Regions were not recorded as drawn by lot, so no test is graded above B. Each check that fails lowers it by a step. “Groups by lot as far off” is the share of groups of as many regions, drawn by lot, whose own effect is as large against its error.",
  checksTitle: "Checks of each test",
  checkColumns: [
    { key: "name", label: "Test" },
    { key: "said", label: "Check" },
    { key: "result", label: "Result" },
  ],
  evidence: ({ tables }: Report) => ordered(tables).map((row) => idOf(row, "lift")),
  passed: "Passed",
  failed: "Failed",
  failedAside: "Failed; it widens the interval and does not lower the grade",
};

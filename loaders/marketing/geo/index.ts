import type { Part } from "../../run/part.ts";
import type { LookAt } from "../part.ts";
import { analyseTest, type AnalysedTest, type SilentTest } from "./analyse-test.ts";
import { findingOf, silentFinding } from "./findings-of.ts";
import type { GeoFinding } from "./geo-findings.ts";
import { missingNeeds } from "./needs.ts";
import { readSales, readTests } from "./read-tests.ts";
import { testNumbers } from "./test-numbers.ts";
import { checkRows, spaceRows, testRow, timeRows, wayRows, weekRows } from "./test-tables.ts";
import { worstChecks } from "./worst-checks.ts";

/** What every test by regions added, by three ways of reckoning, with its placebos in space and in time. */
export const geo: LookAt<"geo"> = async ({ book, database, options, worth }) => {
  const missing = missingNeeds(book);
  if (missing.some(({ analysis }) => analysis === "geo")) {
    return { part: { numbers: {}, tables: {}, missing, checks: [] }, findings: { tests: [] } };
  }
  const tests = (await readTests(database)).map((planned) => analyseTest(planned, options.seed));
  const sales = await readSales(database);
  const findings = tests.map((test) => (isAnalysed(test) ? findingOf(test, { sales, worth }) : silentFinding(test)));
  return { part: { ...partOf(tests, findings), missing }, findings: { tests: findings } };
};

function partOf(tests: readonly (AnalysedTest | SilentTest)[], findings: readonly GeoFinding[]): Omit<Part, "missing"> {
  const analysed = tests.filter(isAnalysed);
  return {
    numbers: testNumbers(findings),
    tables: {
      geo_tests: findings.map((finding, i) => testRow(finding, tests[i]!)),
      geo_weeks: analysed.flatMap(weekRows),
      geo_ways: analysed.flatMap(wayRows),
      geo_placebo_time: analysed.flatMap(timeRows),
      geo_placebo_space: analysed.flatMap(spaceRows),
      geo_checks: analysed.flatMap(checkRows),
    },
    checks: worstChecks(analysed.flatMap(({ checks }) => checks)),
  };
}

function isAnalysed(test: AnalysedTest | SilentTest): test is AnalysedTest {
  return "fit" in test;
}

import type { Missing } from "../../src/models/report.ts";
import type { Pillar, PillarContext, PillarResult } from "../run/pillar.ts";
import { analyse, numbersOf, tablesOf } from "./analyse.ts";
import { claimsOf, coverageChecks } from "./coverage.ts";
import { lowerGrades } from "./lower-grades.ts";
import { missingNeeds } from "./needs.ts";
import { pages } from "./pages.ts";
import { readRows, type ValueRows } from "./read-rows.ts";
import { whatIfCheck } from "./read-what-if.ts";

/** Who carries the value: contribution per customer, its concentration, its sources, and what it would be otherwise. */
export const value: Pillar = {
  name: "value",
  uses: [],
  async analyse(context) {
    const missing = missingNeeds(context.book);
    if (missing.some(({ analysis }) => analysis === "contribution")) return withoutContribution(missing);
    return analyseValue(context, missing);
  },
};

async function analyseValue({ database, options, map }: PillarContext, missing: Missing[]): Promise<PillarResult> {
  const rows = withoutUnknownSources(await readRows(database), missing);
  const results = await analyse(rows, { ...options, map });
  const checks = coverageChecks(rows.coverage, claimsOf(rows.customers));
  const numbers = lowerGrades(numbersOf(rows, results), checks);
  const result = { numbers, tables: tablesOf(results), missing };
  return { ...result, reports: pages(result, [...checks, ...whatIfCheck(rows.whatIf)], rows.whatIf) };
}

/** Without guaranteed rates nobody can say what of investment income is profit. */
function withoutUnknownSources(rows: ValueRows, missing: Missing[]): ValueRows {
  return missing.some(({ analysis }) => analysis === "profit_by_source") ? { ...rows, sources: null } : rows;
}

function withoutContribution(missing: Missing[]): PillarResult {
  const result = { numbers: {}, tables: {}, missing };
  return { ...result, reports: pages(result, []) };
}

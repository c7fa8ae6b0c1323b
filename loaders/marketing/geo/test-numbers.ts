import type { Estimate } from "../../../src/models/evidence.ts";
import type { GeoEffect, GeoFinding } from "./geo-findings.ts";

/** The numbers of every test by their ids, the test's name within. */
export function testNumbers(findings: readonly GeoFinding[]): Record<string, Estimate> {
  return Object.fromEntries(findings.flatMap(numbersOf));
}

function numbersOf(finding: GeoFinding): [string, Estimate][] {
  const id = (metric: string) => `marketing.geo.${finding.test.replaceAll(".", "-")}.${metric}`;
  return [
    [id("lift"), published(finding.lift)],
    [id("worth"), finding.worth],
    [id("incremental"), published(finding.incremental)],
    [id("per_thousand"), published(finding.perThousand)],
    [id("policies"), published(finding.policies)],
    [id("spend_extra"), published(finding.spendExtra)],
    [id("detectable"), finding.detectable],
  ];
}

/** An estimate as it is published, without the error that its interval holds already. */
function published(effect: GeoEffect): Estimate {
  const { estimate, low, high, n, method, grade, warnings, reason } = effect;
  return { estimate, low, high, n, method, grade, warnings, ...(reason !== undefined && { reason }) };
}

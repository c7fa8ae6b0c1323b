import { median, rollups, sum } from "d3";
import type { Row } from "../../../src/models/report.ts";
import type { Findings } from "../cases/findings.ts";
import type { FraudContext } from "../part.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";

const EPOCH_YEAR = 1970;
const DAYS_OF_A_YEAR = 365.2425;

/**
 * Findings by who made them: what they say, how late they come and whether staff had looked before.
 *
 * @returns rows {source, findings, fraud, suspected, legitimate, reviewed (share of them on requests that staff looked into), days (median)}; counts under
 *   ten are null
 */
export function sourceRows({ findings, cases }: Pick<FraudContext, "findings" | "cases">, reviewed: Uint8Array): Row[] {
  return rollups(
    [...findings.request.keys()],
    (of) => of,
    (i) => findings.by[i] ?? "unknown",
  )
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([source, of]) => {
      const counted = (label: string) => shown(of.filter((i) => findings.label[i] === label).length);
      const seen = sum(of, (i) => reviewed[findings.request[i]!]!);
      const isTold = of.length >= FEWEST_PEOPLE;
      return {
        source,
        findings: shown(of.length),
        fraud: counted("fraud"),
        suspected: counted("suspected"),
        legitimate: counted("legitimate"),
        reviewed: isTold ? seen / of.length : null,
        days: isTold ? median(of, (i) => Math.max(0, findings.at[i]! - cases.at[findings.request[i]!]!))! : null,
      };
    });
}

/**
 * Findings that decide something (fraud or legitimate) by the year they were made and by who made them.
 *
 * @returns rows {year, source, findings}; counts under ten are null
 */
export function yearRows({ request, at, by, label }: Findings): Row[] {
  const deciding = [...request.keys()].filter((i) => label[i] !== "suspected");
  return rollups(
    deciding,
    (of) => of.length,
    (i) => EPOCH_YEAR + Math.floor(at[i]! / DAYS_OF_A_YEAR),
    (i) => by[i] ?? "unknown",
  )
    .flatMap(([year, sources]) => sources.map(([source, findings]) => ({ year, source, findings: shown(findings) })))
    .sort((a, b) => a.year - b.year || (a.source < b.source ? -1 : 1));
}

function shown(people: number): number | null {
  return people > 0 && people < FEWEST_PEOPLE ? null : people;
}

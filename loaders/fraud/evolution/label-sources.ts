import { median, rollups, sum } from "d3";
import type { Row } from "../../../src/models/report.ts";
import type { Findings } from "../cases/findings.ts";
import type { FraudContext } from "../part.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";

const LABELS = ["fraud", "suspected", "legitimate"] as const;
const MILLISECONDS_OF_A_DAY = 86_400_000;

/**
 * Findings by who made them: what they say, how late they come and whether staff had looked before.
 *
 * @returns rows {source, findings, fraud, suspected, legitimate, reviewed (share of them on requests that staff looked into), days (median)}; where one of
 *   the three counts is under ten all three are null, so that it cannot be found by subtraction
 */
export function sourceRows({ findings, cases }: Pick<FraudContext, "findings" | "cases">, reviewed: Uint8Array): Row[] {
  return rollups(
    [...findings.request.keys()],
    (of) => of,
    (i) => findings.by[i] ?? "unknown",
  )
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([source, of]) => {
      const counts = LABELS.map((label) => of.filter((i) => findings.label[i] === label).length);
      const [fraud, suspected, legitimate] = counts.some(isSmall) ? [null, null, null] : counts;
      const seen = sum(of, (i) => reviewed[findings.request[i]!]!);
      const isTold = of.length >= FEWEST_PEOPLE;
      return {
        source,
        findings: shown(of.length),
        fraud: fraud ?? null,
        suspected: suspected ?? null,
        legitimate: legitimate ?? null,
        reviewed: isTold ? seen / of.length : null,
        days: isTold ? median(of, (i) => Math.max(0, findings.at[i]! - cases.at[findings.request[i]!]!))! : null,
      };
    });
}

/**
 * Findings that decide something (fraud or legitimate) by the year they were made and by who made them.
 *
 * @returns rows {year, source, findings}; counts under ten are null, and with a single one the next smallest of its source
 */
export function yearRows({ request, at, by, label }: Findings): Row[] {
  const deciding = [...request.keys()].filter((i) => label[i] !== "suspected");
  return rollups(
    deciding,
    (of) => of.length,
    (i) => by[i] ?? "unknown",
    (i) => new Date(at[i]! * MILLISECONDS_OF_A_DAY).getUTCFullYear(),
  )
    .flatMap(([source, years]) => withoutSmall(years).map(([year, findings]) => ({ year, source, findings })))
    .sort((a, b) => a.year - b.year || (a.source < b.source ? -1 : 1));
}

/** Years without counts under ten; a single one takes the next smallest with it. */
function withoutSmall(years: readonly (readonly [number, number])[]): [number, number | null][] {
  const hidden = years.filter(([, findings]) => isSmall(findings));
  const [next] = years.filter(([, findings]) => !isSmall(findings) && findings > 0).sort(([, a], [, b]) => a - b);
  const all = new Set((hidden.length === 1 && next ? [...hidden, next] : hidden).map(([year]) => year));
  return years.map(([year, findings]) => [year, all.has(year) ? null : findings]);
}

function isSmall(people: number): boolean {
  return people > 0 && people < FEWEST_PEOPLE;
}

function shown(people: number): number | null {
  return isSmall(people) ? null : people;
}

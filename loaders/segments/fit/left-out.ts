import { sum } from "d3-array";
import type { Row } from "../../../src/models/report.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { LEFT_OUT, type Candidates } from "./read-fit.ts";

/** Rows {reason, prospects, policyholders}: whom each rule leaves out; somebody can be counted under several. Fewer than ten are null. */
export function leftOutRows(candidates: readonly Candidates[]): Row[] {
  return [...LEFT_OUT, "age_unknown" as const].map((reason) => ({
    reason,
    prospects: shown(countOf(candidates.filter((row) => row.is_prospect && row[reason]))),
    policyholders: shown(countOf(candidates.filter((row) => !row.is_prospect && row[reason]))),
  }));
}

export function countOf(candidates: readonly Candidates[]): number {
  return sum(candidates, ({ people }) => people);
}

export function isLeftOut(row: Candidates): boolean {
  return LEFT_OUT.some((reason) => row[reason]);
}

function shown(people: number): number | null {
  return people > 0 && people < FEWEST_PEOPLE ? null : people;
}

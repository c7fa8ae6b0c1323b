import { changeOf, type Change } from "../../src/models/change.ts";
import type { Report } from "../../src/models/report.ts";
import { benjaminiHochberg } from "../statistics/benjamini-hochberg.ts";
import type { EarlierResults, Numbers } from "./earlier-results.ts";
import { roundEstimate, significant } from "./shown-digits.ts";

/** Of all changes of a pillar that are called more than noise, at most this share is noise, in expectation. */
const FALSE_DISCOVERIES = 0.1;

export type Changes = Record<string, Change>;

/**
 * What became of each number of a pillar. Many are compared at once, so that some would look changed by chance: those stay more than
 * noise whose p-values survive Benjamini and Hochberg's correction over the pillar. One number thus has one verdict on every page.
 */
export function changesOf(numbers: Numbers, { numbers: before }: EarlierResults): Changes {
  const ids = Object.keys(numbers);
  const changes = ids.map((id) => changeOf(numbers[id], before[id]));
  const adjusted = benjaminiHochberg(changes.map(({ p }) => p ?? NaN));
  return Object.fromEntries(ids.map((id, i) => [id, corrected(changes[i]!, adjusted[i]!)]));
}

function corrected(change: Change, adjusted: number): Change {
  if (change.p === null) return change;
  return { ...change, verdict: adjusted <= FALSE_DISCOVERIES ? "more_than_noise" : "within_noise" };
}

/** A report that also says what its numbers were in the earlier book and what became of them; those of no pillar are compared among themselves. */
export function withChanges(report: Report, earlier: EarlierResults, ofPillars: Changes): Report {
  const ids = Object.keys(report.numbers);
  const own = ids.filter((id) => !(id in ofPillars));
  const ofPage = changesOf(Object.fromEntries(own.map((id) => [id, report.numbers[id]!])), earlier);
  const changes = ids.map((id) => [id, rounded(ofPillars[id] ?? ofPage[id]!)] as const);
  const previous = ids.flatMap((id) =>
    earlier.numbers[id] ? [[id, roundEstimate(earlier.numbers[id])] as const] : [],
  );
  return {
    ...report,
    earlier: earlier.book,
    previous: Object.fromEntries(previous),
    changes: Object.fromEntries(changes),
  };
}

function rounded(change: Change): Change {
  const cut = (value: number | null) => (value === null ? null : significant(value, 8));
  const { before, difference, low, high, p } = change;
  return {
    ...change,
    before: cut(before),
    difference: cut(difference),
    low: cut(low),
    high: cut(high),
    p: p === null ? null : significant(p, 3),
  };
}

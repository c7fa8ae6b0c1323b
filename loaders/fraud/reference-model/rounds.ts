import type { Cases } from "../cases/cases.ts";
import type { Findings } from "../cases/findings.ts";
import { lessonsBy, type Lessons } from "./lessons.ts";
import { halfYears, type Span } from "./test-periods.ts";

/** One training: what may be learnt on a day, and the period from then on that is scored; the last round scores nothing. */
export interface Round {
  lessons: Lessons;
  span: Span | null;
  /** Requests of the span, in the order of time. */
  test: Int32Array;
}

/** Fewest frauds that a model is learnt from. */
export const FEWEST_FRAUDS = 15;

/** A round for every half-year that enough frauds were known before, and the last one on all that is known on the book's last day. */
export function roundsOf(cases: Cases, findings: Findings, asOf: number): Round[] {
  const spans = cases.count > 0 ? halfYears(cases.at[0]!, cases.at[cases.count - 1]!) : [];
  const tried = spans.map((span) => ({
    lessons: lessonsBy(span.from, cases, findings),
    span,
    test: within(cases, span),
  }));
  const last = { lessons: lessonsBy(asOf, cases, findings), span: null, test: new Int32Array(0) };
  return [...tried, last].filter(({ lessons }) => lessons.frauds >= FEWEST_FRAUDS);
}

function within({ at }: Cases, { from, until }: Span): Int32Array {
  const requests: number[] = [];
  at.forEach((moment, request) => {
    if (moment >= from && moment < until) requests.push(request);
  });
  return Int32Array.from(requests);
}

import type { Cases } from "../cases/cases.ts";
import type { Findings } from "../cases/findings.ts";
import { outcomeBy } from "../cases/outcome.ts";

/** Requests that a model may learn from at a moment, and what was known of them by then. */
export interface Lessons {
  /** The moment, in days since 1970: nothing found after it counts. */
  knownBy: number;
  /** Numbers of the requests, in the order of time. */
  rows: Int32Array;
  /** By row: 1 where fraud had been found. The rest was not known to be fraud, which is not known to be honest. */
  outcome: Uint8Array;
  frauds: number;
}

/** Days between the last request that is learnt from and the moment of learning: findings need time, and a request without one yet looks honest. */
export const GAP = 60;

/** What may be learnt at a moment: requests older than the gap, but for suspicions that nothing decided. */
export function lessonsBy(knownBy: number, cases: Pick<Cases, "at" | "count">, findings: Findings): Lessons {
  const { fraud, suspected } = outcomeBy(knownBy, cases.at, findings);
  const rows: number[] = [];
  for (let request = 0; request < cases.count; request++) {
    if (cases.at[request]! < knownBy - GAP && !suspected[request]) rows.push(request);
  }
  return { knownBy, ...labelled(Int32Array.from(rows), fraud) };
}

/** Those of the lessons that a rule keeps. */
export function lessonsWhere(lessons: Lessons, keeps: (request: number) => boolean): Lessons {
  const kept = new Int32Array(lessons.rows.length);
  let [length, frauds] = [0, 0];
  for (let i = 0; i < kept.length; i++) if (keeps(lessons.rows[i]!)) kept[length++] = i;
  const rows = new Int32Array(length);
  const outcome = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    rows[i] = lessons.rows[kept[i]!]!;
    outcome[i] = lessons.outcome[kept[i]!]!;
    frauds += outcome[i]!;
  }
  return { knownBy: lessons.knownBy, rows, outcome, frauds };
}

function labelled(rows: Int32Array, fraud: Uint8Array): Omit<Lessons, "knownBy"> {
  const outcome = Uint8Array.from(rows, (request) => fraud[request]!);
  return { rows, outcome, frauds: total(outcome) };
}

function total(outcome: Uint8Array): number {
  let sum = 0;
  for (const one of outcome) sum += one;
  return sum;
}

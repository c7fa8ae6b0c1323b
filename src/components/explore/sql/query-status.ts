import { sqlWords } from "../../../words/explore-sql.js";
import { formatValue } from "../../../words/number-format.js";
import type { QueryOutcome } from "./query-runner.js";

/** Milliseconds between two sentences about a running query. */
const OFTEN = 200;

/** What is said about a query that ran: its rows, its time, and whether something was changed. */
export function outcomeSentence({ rows, complete, milliseconds, changed }: QueryOutcome): string {
  const text = sqlWords().status;
  const time = count(Math.max(1, Math.round(milliseconds)));
  const done = complete ? text.done(text.rows(count(rows), rows === 1), time) : text.atLeast(count(rows), time);
  return changed ? `${done} ${text.changed}` : done;
}

/** Says the rows so far, every now and then. */
export function progressSayer(say: (sentence: string) => void): (rows: number) => void {
  let said = performance.now();
  return (rows) => {
    if (performance.now() - said < OFTEN) return;
    said = performance.now();
    say(sqlWords().status.soFar(count(rows)));
  };
}

function count(size: number): string {
  return formatValue(size, { unit: "count" });
}

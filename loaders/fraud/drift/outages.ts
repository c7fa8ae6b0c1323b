import type { Row } from "../../../src/models/report.ts";
import type { Database } from "../../stage/database.ts";
import type { Cases } from "../cases/cases.ts";
import { isoDay } from "./dates.ts";
import type { ModelChange } from "./model-log.ts";

/** Days on which a source knew improbably few requests. */
export interface Outage {
  source: string;
  /** First and last day, since 1970. */
  from: number;
  to: number;
  requests: number;
  known: number;
  /** Share of the requests that the source knew in the 60 days before. */
  usual: number;
}

/** What the source knew in so many days before says what is usual. */
const DAYS_BEFORE = 60;
const FEWEST_DAYS_BEFORE = 30;
/** Chance of so few known requests by accident; days of all sources over five years are about ten thousand. */
const CHANCE = 1e-6;

interface Day {
  day: number;
  requests: number;
  known: number;
}

/** Days between a source's first and last row on which it knew so few requests that it must have been out (binomial); neighbouring days are one outage. */
export async function findOutages(database: Database, cases: Cases): Promise<Outage[]> {
  const sources = await database.rows<{ source: string }>(
    "SELECT source FROM staged.feature_source WHERE known_rows > 0 ORDER BY source",
  );
  const outages: Outage[] = [];
  for (const { source } of sources) {
    const read = await database.columns(
      `SELECT DISTINCT request_number FROM staged."feature_${source}" ORDER BY request_number`,
    );
    outages.push(...outagesOf(source, daysOf(cases.at, read["request_number"] as Float64Array)));
  }
  return outages;
}

/** Requests and known ones on each day with requests, from the first that the source knew to the last. */
function daysOf(at: Float64Array, known: Float64Array): Day[] {
  const [first, last] = [known[0] ?? 0, known[known.length - 1] ?? -1];
  const days: Day[] = [];
  let next = 0;
  for (let i = first; i <= last; i++) {
    const day = Math.floor(at[i]!);
    let open = days[days.length - 1];
    if (open?.day !== day) days.push((open = { day, requests: 0, known: 0 }));
    open.requests++;
    if (known[next] !== i) continue;
    open.known++;
    next++;
  }
  return days;
}

function outagesOf(source: string, days: readonly Day[]): Outage[] {
  const outages: Outage[] = [];
  const usualDays: Day[] = [];
  for (const one of days) {
    while (usualDays.length > 0 && usualDays[0]!.day < one.day - DAYS_BEFORE) usualDays.shift();
    const usual = shareOf(usualDays);
    const isOut = usualDays.length >= FEWEST_DAYS_BEFORE && chanceOfFewer(one.known, one.requests, usual) < CHANCE;
    if (!isOut) usualDays.push(one);
    else extend(outages, { source, from: one.day, to: one.day, requests: one.requests, known: one.known, usual });
  }
  return outages;
}

function extend(outages: Outage[], one: Outage): void {
  const last = outages[outages.length - 1];
  if (!last || last.source !== one.source || one.from > last.to + 4) return void outages.push(one);
  last.to = one.to;
  last.requests += one.requests;
  last.known += one.known;
}

function shareOf(days: readonly Day[]): number {
  const sum = (of: (day: Day) => number) => days.reduce((total, day) => total + of(day), 0);
  return days.length > 0 ? sum(({ known }) => known) / sum(({ requests }) => requests) : NaN;
}

/** Chance of at most so many of a binomial number. */
function chanceOfFewer(most: number, n: number, share: number): number {
  if (share >= 1) return most >= n ? 1 : 0;
  let [term, sum] = [(1 - share) ** n, 0];
  for (let k = 0; k <= most; k++) {
    sum += term;
    term *= ((n - k) / (k + 1)) * (share / (1 - share));
  }
  return sum;
}

/** Outages seen in the rows and outages in the log, each said to be in the other or not. */
export function outageRows(seen: readonly Outage[], log: readonly ModelChange[]): Row[] {
  const logged = log.filter(({ change }) => change === "outage");
  const isOf = ({ day, note }: ModelChange, { source, from, to }: Outage) =>
    day >= from - 3 && day <= to + 3 && (note === null || note.toLowerCase().includes(source.toLowerCase()));
  const rows = seen.map((outage): Row & { from: string } => ({
    source: outage.source,
    from: isoDay(outage.from),
    to: isoDay(outage.to),
    days: outage.to - outage.from + 1,
    requests: outage.requests,
    known: outage.known,
    usual: outage.usual,
    logged: logged.some((change) => isOf(change, outage)),
    seen: true,
  }));
  const unseen = logged
    .filter((change) => !seen.some((outage) => isOf(change, outage)))
    .map(({ day, note }): Row & { from: string } => ({
      source: note,
      from: isoDay(day),
      to: null,
      days: null,
      requests: null,
      known: null,
      usual: null,
      logged: true,
      seen: false,
    }));
  return [...rows, ...unseen].sort((a, b) => a.from.localeCompare(b.from));
}

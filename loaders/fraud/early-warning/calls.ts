import { sum } from "d3";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import type { Database } from "../../stage/database.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { requestsOf, type BridgeInput } from "../bridge/read-bridge.ts";
import { peopleIn } from "../bridge/steps.ts";

/** Hours by which the first call within 14 days came before each request; NaN without one. */
export async function readLeads(database: Database, count: number): Promise<Float64Array> {
  const read = await database.columns(`SELECT request_number, MAX(hours) AS hours FROM staged.request_call
    GROUP BY request_number ORDER BY request_number`);
  const leads = new Float64Array(count).fill(NaN);
  const hours = read["hours"] as Float64Array;
  (read["request_number"] as Float64Array).forEach((request, i) => (leads[request] = hours[i]!));
  return leads;
}

/** Ends of the bands of lead time, in hours. */
const BANDS = [6, 24, 48, 168, Infinity];
const REPLICATES = 1000;

/**
 * How often a call came before a fraud, and how long before: over all frauds that were found, and for money since lights are shown. The lead is the time
 * from the first call within 14 days to the request: so much earlier somebody could have been warned.
 */
export function callNumbers(input: BridgeInput, leads: Float64Array): Record<string, Estimate> {
  const { context, money, frauds: since } = input;
  const { cases, outcome } = context;
  const frauds = requestsOf(cases.count, (i) => outcome.fraud[i] === 1);
  const called = frauds.filter((i) => leads[i]! >= 0);
  const visits = frauds.filter((i) => levelOf(cases.channel, i) === "counter");
  const shareOf = (members: readonly number[]): Estimate => {
    const own = members.filter((i) => leads[i]! >= 0);
    if (isSmall(cases, [own, members.filter((i) => !(leads[i]! >= 0))]))
      return noEstimate(members.length === 0 ? "warning_no_fraud" : "too_few", members.length, "people_wilson");
    const { share, low, high } = wilsonInterval(own.length, members.length);
    return estimateOf(share, members.length, "people_wilson", { low, high });
  };
  const paid = since.filter((i) => leads[i]! >= 0 && money.paid[i]! > 0);
  return {
    "fraud.early_warning.call_share": shareOf(frauds),
    "fraud.early_warning.call_share_counter": shareOf(visits),
    "fraud.early_warning.lead_hours": leadEstimate(input, called, leads),
    "fraud.early_warning.paid_after_call": isSmall(cases, [paid])
      ? noEstimate("too_few", paid.length, "fraud_findings")
      : estimateOf(
          sum(paid, (i) => money.paid[i]!),
          paid.length,
          "fraud_findings",
          { warnings: ["bridge_not_reported_yet"] },
        ),
  };
}

function leadEstimate({ context }: BridgeInput, called: readonly number[], leads: Float64Array): Estimate {
  const { cases, options } = context;
  if (peopleIn(cases, called) < FEWEST_PEOPLE)
    return noEstimate(called.length === 0 ? "warning_no_calls" : "too_few", called.length, "warning_median");
  const hours = Float64Array.from(called, (i) => leads[i]!);
  const generator = xoroshiro128plus(options.seed);
  const draws = Array.from({ length: REPLICATES }, () =>
    median(hours.map(() => hours[uniformInt(generator, 0, hours.length - 1)]!)),
  );
  return estimateOf(median(hours), called.length, "warning_median", percentileInterval(draws));
}

function median(values: Float64Array): number {
  const sorted = values.toSorted();
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

/**
 * Frauds by how long before them the first call came: rows {from, until (hours, null: open), frauds, share, low, high, money}, and for analysts `other_share` of
 * requests not known to be fraud, as how the two differ would teach fraudsters. Bands of fewer than ten people are joined.
 */
export function leadRows({ context, money }: BridgeInput, leads: Float64Array): Row[] {
  const { cases, outcome, book } = context;
  const called = (fraud: number) => requestsOf(cases.count, (i) => outcome.fraud[i] === fraud && leads[i]! >= 0);
  const [frauds, others] = [called(1), called(0)];
  if (peopleIn(cases, frauds) < FEWEST_PEOPLE) return [];
  const bands = BANDS.map((until, k) => ({ from: k === 0 ? 0 : BANDS[k - 1]!, until }));
  return adjacent(bands, ({ from, until }) => peopleIn(cases, within(frauds, leads, from, until))).map(
    ({ from, until }) => {
      const own = within(frauds, leads, from, until);
      const other = within(others, leads, from, until).length / others.length;
      return {
        from,
        until: until === Infinity ? null : until,
        frauds: own.length,
        ...wilsonInterval(own.length, frauds.length),
        money: sum(own, (i) => money.exposed[i]!),
        ...(book.settings.analyst && { other_share: other }),
      };
    },
  );
}

function within(requests: readonly number[], leads: Float64Array, from: number, until: number): number[] {
  return requests.filter((i) => leads[i]! >= from && leads[i]! < until);
}

interface Band {
  from: number;
  until: number;
}

/** Joins each band with fewer than ten people to the next, the last to the one before. */
function adjacent(bands: readonly Band[], people: (band: Band) => number): Band[] {
  const joined: Band[] = [];
  let open: Band | null = null;
  for (const band of bands) {
    open = open ? { from: open.from, until: band.until } : band;
    if (people(open) < FEWEST_PEOPLE) continue;
    joined.push(open);
    open = null;
  }
  if (open && joined.length > 0) joined[joined.length - 1] = { from: joined.at(-1)!.from, until: open.until };
  return joined;
}

/** Calls about a loan or surrender since lights are shown for each fraud among the requests that followed one: what warning on every call would ask. */
export async function callsPerFraud({ context, frauds, cover }: BridgeInput, leads: Float64Array): Promise<Estimate> {
  const from = new Date(cover.since * 86_400_000);
  const month = from.getUTCFullYear() * 12 + from.getUTCMonth();
  const [row] = await context.database.rows<{ inquiries: number | null }>(
    `SELECT CAST(SUM(inquiries) AS DOUBLE) AS inquiries FROM staged.inquiry_month WHERE month >= ${month} ORDER BY 1`,
  );
  const followed = frauds.filter((i) => leads[i]! >= 0);
  if (isSmall(context.cases, [followed]) || followed.length === 0)
    return noEstimate("too_few", followed.length, "count");
  return estimateOf((row!.inquiries ?? 0) / followed.length, followed.length, "count");
}

function isSmall(cases: { customer: Int32Array }, cells: readonly (readonly number[])[]): boolean {
  const people = cells.map((cell) => peopleIn(cases, cell));
  return people.every((one) => one === 0) || people.some((one) => one > 0 && one < FEWEST_PEOPLE);
}

function levelOf({ codes, levels }: { codes: Int16Array; levels: readonly string[] }, request: number): string | null {
  return levels[codes[request]!] ?? null;
}

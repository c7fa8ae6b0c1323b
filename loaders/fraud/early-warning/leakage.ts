import { group, sum } from "d3";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import type { Database } from "../../stage/database.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import { FEWEST_PEOPLE, poolSmallGroups } from "../../value/small-cells.ts";
import { requestsOf, type BridgeInput } from "../bridge/read-bridge.ts";
import { peopleIn } from "../bridge/steps.ts";
import { isExecuted } from "../handling/fraud-money.ts";

/** A request that was not executed and the one that came after it. */
export interface Return {
  before: number;
  after: number;
}

/** Days within which a request counts as the one before come back. */
const RETURN_DAYS = 30;

/**
 * Requests that were not executed and came back within 30 days: the request that names it as the one it repeats, else the same customer's next
 * request. Since lights are shown.
 */
export async function readReturns({ context, cover }: BridgeInput): Promise<Return[]> {
  const { cases, database } = context;
  const named = await namedReturns(database);
  const next = nextOfCustomer(cases.customer);
  const stopped = requestsOf(cases.count, (i) => cases.at[i]! >= cover.since && isExecuted(cases, i) === false);
  return stopped.flatMap((before) => {
    const after = named.get(before) ?? next.get(before);
    if (after === undefined || cases.at[after]! - cases.at[before]! > RETURN_DAYS) return [];
    return [{ before, after }];
  });
}

async function namedReturns(database: Database): Promise<Map<number, number>> {
  const rows = await database.rows<{ before: number; after: number }>(`SELECT p.request_number AS before,
    MIN(r.request_number) AS after FROM staged.request AS r
    JOIN staged.request AS p ON p.request_id = r.previous_request_id AND p.request_number < r.request_number
    GROUP BY p.request_number ORDER BY p.request_number`);
  return new Map(rows.map(({ before, after }) => [before, after]));
}

function nextOfCustomer(customer: Int32Array): Map<number, number> {
  const [last, next] = [new Map<number, number>(), new Map<number, number>()];
  customer.forEach((one, i) => {
    if (one < 0) return;
    const before = last.get(one);
    if (before !== undefined) next.set(before, i);
    last.set(one, i);
  });
  return next;
}

/** How many came back, and what share of them in another channel, and where no lights are. */
export function returnNumbers({ context, cover }: BridgeInput, returns: readonly Return[]): Record<string, Estimate> {
  const { cases } = context;
  const people = peopleIn(
    cases,
    returns.map(({ before }) => before),
  );
  const shareOf = (among: readonly Return[], holds: (one: Return) => boolean): Estimate => {
    const n = among.length;
    const cells = [true, false].map((held) => among.filter((one) => holds(one) === held).length);
    if (cells.some((cell) => cell > 0 && cell < FEWEST_PEOPLE) || n === 0)
      return noEstimate(n === 0 ? "warning_no_returns" : "too_few", n, "people_wilson");
    const { share, low, high } = wilsonInterval(cells[0]!, n);
    return estimateOf(share, n, "people_wilson", { low, high });
  };
  const fromLights = returns.filter(({ before }) => cover.covered[before] === 1);
  return {
    "fraud.early_warning.came_back": Number.isNaN(cover.since)
      ? noEstimate("bridge_no_lights", 0, "count")
      : people > 0 && people < FEWEST_PEOPLE
        ? noEstimate("too_few", returns.length, "count")
        : estimateOf(returns.length, returns.length, "count"),
    "fraud.early_warning.other_channel": shareOf(
      returns,
      ({ before, after }) => cases.channel.codes[before] !== cases.channel.codes[after],
    ),
    "fraud.early_warning.to_no_lights": shareOf(fromLights, ({ after }) => cover.covered[after] === 0),
  };
}

/**
 * Where requests that were not executed came back: rows {from, to, requests, share (of those from this channel), executed_share, days}. Pairs of fewer
 * than ten people are joined to another pair from the same channel.
 */
export function leakageRows({ context }: BridgeInput, returns: readonly Return[]): Row[] {
  const { cases } = context;
  const channel = (i: number) => cases.channel.levels[cases.channel.codes[i]!] ?? "unknown";
  const by = [...group(returns, ({ before }) => channel(before))].sort(([a], [b]) => (a < b ? -1 : 1));
  return by.flatMap(([from, own]) => {
    const pairs = [...group(own, ({ after }) => channel(after))].map(([to, members]) => ({ to: [to], members }));
    const told = poolSmallGroups(
      pairs.sort((a, b) => b.members.length - a.members.length || (a.to[0]! < b.to[0]! ? -1 : 1)),
      ({ members }) =>
        peopleIn(
          cases,
          members.map(({ before }) => before),
        ),
      (small) => ({ to: small.flatMap(({ to }) => to), members: small.flatMap(({ members }) => members) }),
    );
    return told.map(({ to, members }): Row => {
      const executed = members.filter(({ after }) => isExecuted(cases, after)).length;
      return {
        from,
        to: to.join("_or_"),
        requests: members.length,
        share: members.length / own.length,
        executed_share: executed / members.length,
        days: sum(members, ({ before, after }) => cases.at[after]! - cases.at[before]!) / members.length,
      };
    });
  });
}

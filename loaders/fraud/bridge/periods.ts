import type { Row } from "../../../src/models/report.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { BridgeInput } from "./read-bridge.ts";
import { savedOf, type SavedOptions } from "./saved.ts";
import { stepsOf, type Step } from "./steps.ts";

const MILLISECONDS_OF_A_DAY = 86_400_000;

interface Period {
  /** First and last month, as 2024-01. */
  from: string;
  until: string;
  frauds: number[];
}

/**
 * The bridge by half-year since lights are shown. Half-years in which fewer than ten people stand at any step, or between two steps, are joined to
 * the one before until they can be told. Rows {from, until, frauds, people, exposed, flagged, stopped, saved, low, high}.
 */
export function periodRows(input: BridgeInput, options: SavedOptions): Row[] {
  return joined(input, halfYears(input)).map(({ from, until, frauds }) => {
    const [exposed, , flagged, , stopped] = stepsOf(input, frauds) as [Step, Step, Step, Step, Step];
    const { money } = savedOf(input, frauds, options);
    return {
      from,
      until,
      frauds: exposed.frauds,
      people: exposed.people,
      exposed: exposed.amount,
      frauds_flagged: flagged.frauds,
      flagged: flagged.amount,
      frauds_stopped: stopped.frauds,
      stopped: stopped.amount,
      saved: money.estimate,
      low: money.low,
      high: money.high,
    };
  });
}

function halfYears({ context, cover, frauds }: BridgeInput): Period[] {
  const { cases, asOf } = context;
  const first = halfOf(cover.since);
  const last = halfOf(asOf - 1);
  return Array.from({ length: last - first + 1 }, (_, k) => {
    const half = first + k;
    const members = frauds.filter((i) => halfOf(cases.at[i]!) === half);
    return { from: monthName(half * 6), until: monthName(half * 6 + 5), frauds: members };
  });
}

function halfOf(day: number): number {
  const date = new Date(day * MILLISECONDS_OF_A_DAY);
  return date.getUTCFullYear() * 2 + (date.getUTCMonth() < 6 ? 0 : 1);
}

function monthName(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** From the last half-year back, each takes in the one before until it can be told; what is left over goes to the earliest. */
function joined(input: BridgeInput, halves: readonly Period[]): Period[] {
  const periods: Period[] = [];
  let open: Period | null = null;
  for (const half of halves.toReversed()) {
    open = open ? join(half, open) : half;
    if (!canBeTold(input, open)) continue;
    periods.unshift(open);
    open = null;
  }
  if (open && periods.length > 0) periods[0] = join(open, periods[0]!);
  return periods;
}

function join(earlier: Period, later: Period): Period {
  return { from: earlier.from, until: later.until, frauds: [...earlier.frauds, ...later.frauds] };
}

function canBeTold(input: BridgeInput, { frauds }: Period): boolean {
  const [exposed, , flagged, , stopped] = stepsOf(input, frauds) as [Step, Step, Step, Step, Step];
  const gaps = [exposed.people - flagged.people, flagged.people - stopped.people];
  return [exposed.people, flagged.people, stopped.people, ...gaps].every((people) => people >= FEWEST_PEOPLE);
}

import { sum } from "d3";
import type { Database } from "../../stage/database.ts";
import { requestsOf, type BridgeInput } from "./read-bridge.ts";

export interface ReviewCosts {
  reviews: number;
  /** Of requests found to be fraud. */
  onFraud: number;
  hours: number;
  /** Reviews at the book's cost of one. */
  cost: number;
  /** Minutes were not recorded: hours come from the book's minutes of a review. */
  assumedMinutes: boolean;
}

/** What reviews since lights are shown cost the company. */
export function reviewCosts({ context, handling, cover }: BridgeInput): ReviewCosts {
  const { cases, outcome, book } = context;
  const reviewed = requestsOf(cases.count, (i) => handling.reviews[i]! > 0 && cases.at[i]! >= cover.since);
  const reviews = sum(reviewed, (i) => handling.reviews[i]!);
  const timed = reviewed.filter((i) => !Number.isNaN(handling.minutes[i]!));
  const minutes = sum(timed, (i) => handling.minutes[i]!);
  const assumed = sum(reviewed, (i) => (Number.isNaN(handling.minutes[i]!) ? handling.reviews[i]! : 0));
  return {
    reviews,
    onFraud: reviewed.filter((i) => outcome.fraud[i] === 1).length,
    hours: (minutes + assumed * book.settings.review_minutes) / 60,
    cost: reviews * book.settings.review_cost,
    assumedMinutes: timed.length < reviewed.length,
  };
}

export interface ProgrammeCosts {
  actions: number;
  cost: number;
}

/** What the SAFE programme cost since lights are shown, and relief loans beside it. */
export async function programmeCosts(
  database: Database,
  since: number,
): Promise<{ programme: ProgrammeCosts; relief: ProgrammeCosts }> {
  const rows = await database.rows<{ is_relief: boolean; cost: number }>(`SELECT pillar = 'relief' AS is_relief,
    CAST(COALESCE(cost, 0) AS DOUBLE) AS cost FROM staged.protection_action
    WHERE CAST(acted_on - DATE '1970-01-01' AS INTEGER) >= ${Math.floor(since)} ORDER BY acted_on, pillar, action, cost`);
  const of = (relief: boolean): ProgrammeCosts => {
    const own = rows.filter((row) => row.is_relief === relief);
    return { actions: own.length, cost: sum(own, ({ cost }) => cost) };
  };
  return { programme: of(false), relief: of(true) };
}

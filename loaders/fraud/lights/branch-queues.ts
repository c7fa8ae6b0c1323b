import { group } from "d3";
import type { BranchQueue } from "../../../src/models/review-queue.ts";
import type { Database } from "../../stage/database.ts";
import { only, type JudgedRequests } from "./judged-requests.ts";
import { requestSteps } from "./light-curve.ts";

export interface CapacityDay {
  branch: string;
  day: number;
  reviews: number;
}

const STEPS = 200;

export async function readCapacity(database: Database): Promise<CapacityDay[]> {
  return database.rows<CapacityDay>("SELECT branch, day, reviews FROM staged.review_capacity ORDER BY branch, day");
}

/** Branches with a plan of reviews and requests of ten people or more, over the days from the first to the last request. */
export function branchQueues(
  rows: JudgedRequests,
  levels: readonly string[],
  capacity: readonly CapacityDay[],
): BranchQueue[] {
  if (rows.day.length === 0) return [];
  const [first, last] = rows.day.reduce(([low, high], day) => [Math.min(low, day), Math.max(high, day)], [
    Infinity,
    -Infinity,
  ] as [number, number]);
  const planned = group(
    capacity.filter(({ day }) => day >= first && day <= last),
    ({ branch }) => branch,
  );
  return [...planned].flatMap(([branch, days]) => {
    const code = levels.indexOf(branch);
    const own = requestSteps(
      only(rows, (i) => rows.branch[i] === code && code >= 0),
      STEPS,
    );
    return own ? [{ branch, days: days.length, capacity: shares(days), ...own }] : [];
  });
}

/** Share of days with 0, 1, 2 ... reviews. */
function shares(days: readonly CapacityDay[]): number[] {
  const whole = days.map(({ reviews }) => Math.max(0, Math.floor(reviews)));
  const counts = new Array<number>(Math.max(...whole) + 1).fill(0);
  for (const reviews of whole) counts[reviews]! += 1 / days.length;
  return counts.map((share) => Number(share.toPrecision(6)));
}

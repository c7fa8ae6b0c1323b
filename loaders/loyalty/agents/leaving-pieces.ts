import type { Database } from "../../stage/database.ts";

/** Main policies sold by agents; days count from issue, NaN where a day has not come. */
export interface SoldPolicies {
  agent_number: Float64Array;
  frequency: Float64Array;
  entry_days: Float64Array;
  exit_days: Float64Array;
  /** 1: given up; other codes and 0 end the time at risk. */
  cause: Float64Array;
  annual_premium: Float64Array;
  as_of_days: Float64Array;
  left_days: Float64Array;
  next_days: Float64Array;
  product: (string | null)[];
  branch: (string | null)[];
}

export async function readSoldPolicies(database: Database): Promise<SoldPolicies> {
  const columns = await database.columns(
    `SELECT agent_number, frequency, entry_days, exit_days, cause, annual_premium, as_of_days, left_days, next_days, product, branch
     FROM staged.agent_leaving ORDER BY policy_number`,
  );
  return columns as unknown as SoldPolicies;
}

/** Where a policy stands since its selling agent left: the last half year before serves as a placebo. */
export const LEAVING_STATES = ["before_6", "months_0_6", "months_7_12", "later_orphan", "later_served"] as const;
export type LeavingState = (typeof LEAVING_STATES)[number];

/** Half a year and a year, in days. */
const HALF = 183;
const YEAR = 365;

/** Pieces of policies' lives in which the agent's leaving stands still, as columns: a start-stop table (Andersen and Gill 1982). */
export interface LeavingPieces {
  policy: Uint32Array;
  entry: Float64Array;
  exit: Float64Array;
  /** 1 where the policy was given up at the end of the piece. */
  event: Uint8Array;
  /** Place in LEAVING_STATES, -1 before the last half year with the agent. */
  state: Int8Array;
}

/** Cuts each life at half a year before the selling agent left, that day, half a year and a year after, and at a new agent after that. */
export function leavingPieces(sold: SoldPolicies, isIncluded: (policy: number) => boolean = () => true): LeavingPieces {
  const [policy, entry, exit, event, state]: number[][] = [[], [], [], [], []];
  for (let i = 0; i < sold.exit_days.length; i++) {
    if (!isIncluded(i)) continue;
    const end = sold.exit_days[i]!;
    let from = sold.entry_days[i]!;
    for (const cut of [...cutsOf(sold.left_days[i]!, sold.next_days[i]!), Infinity]) {
      const until = Math.min(cut, end);
      if (until <= from) continue;
      policy!.push(i);
      entry!.push(from);
      exit!.push(until);
      event!.push(Number(until === end && sold.cause[i] === 1));
      state!.push(stateAt(from, sold.left_days[i]!, sold.next_days[i]!));
      from = until;
    }
  }
  return {
    policy: Uint32Array.from(policy!),
    entry: Float64Array.from(entry!),
    exit: Float64Array.from(exit!),
    event: Uint8Array.from(event!),
    state: Int8Array.from(state!),
  };
}

function cutsOf(left: number, next: number): number[] {
  if (Number.isNaN(left)) return [];
  const cuts = [left - HALF, left, left + HALF, left + YEAR];
  return next > left + YEAR ? [...cuts, next] : cuts;
}

/** The state of the piece that starts on a day; the selling agent may have left before the policy was seen. */
function stateAt(day: number, left: number, next: number): number {
  if (Number.isNaN(left) || day < left - HALF) return -1;
  if (day < left) return LEAVING_STATES.indexOf("before_6");
  if (day < left + HALF) return LEAVING_STATES.indexOf("months_0_6");
  if (day < left + YEAR) return LEAVING_STATES.indexOf("months_7_12");
  return LEAVING_STATES.indexOf(next <= day ? "later_served" : "later_orphan");
}

import type { FraudContext } from "../part.ts";
import { coverage, type Coverage } from "../handling/coverage.ts";
import { fraudMoney, type FraudMoney } from "../handling/fraud-money.ts";
import type { Handling } from "../handling/handling.ts";
import { readHandling } from "../handling/read-handling.ts";

/** All that the bridge is counted from. */
export interface BridgeInput {
  context: FraudContext;
  handling: Handling;
  money: FraudMoney;
  cover: Coverage;
  /** Requests found to be fraud since lights are shown, in the order of time. */
  frauds: number[];
}

export async function readBridge(context: FraudContext): Promise<BridgeInput> {
  const { database, cases, outcome } = context;
  const handling = await readHandling(database, cases.count);
  const cover = coverage(cases, handling);
  const money = fraudMoney({ ...context, handling });
  const frauds = requestsOf(cases.count, (i) => outcome.fraud[i] === 1 && cases.at[i]! >= cover.since);
  return { context, handling, money, cover, frauds };
}

/** Numbers of the requests for which something holds. */
export function requestsOf(count: number, holds: (request: number) => boolean): number[] {
  const found: number[] = [];
  for (let i = 0; i < count; i++) if (holds(i)) found.push(i);
  return found;
}

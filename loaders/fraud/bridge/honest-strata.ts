import { ageBands } from "../cases/cases.ts";
import { isExecuted } from "../handling/fraud-money.ts";
import { requestsOf, type BridgeInput } from "./read-bridge.ts";

/** Days that a request is given to be executed or given up. */
const DAYS_TO_DECIDE = 30;

/** Amounts are compared within bands that end here. */
const AMOUNT_BANDS = [100_000, 300_000, 1_000_000, Infinity];

/** Requests that showed a light, are not known to be fraud, and had time to be executed or given up. */
export function decidedRequests({ context, cover, handling }: BridgeInput): number[] {
  const { cases, outcome, asOf } = context;
  return requestsOf(
    cases.count,
    (i) =>
      cover.covered[i] === 1 &&
      handling.light[i]! > 0 &&
      outcome.fraud[i] === 0 &&
      cases.at[i]! <= asOf - DAYS_TO_DECIDE &&
      isExecuted(cases, i) !== null,
  );
}

/** Names the stratum of a request: its kind, channel, amount band and the person's age band, and its light when asked to. */
export function stratumOf({ context, handling }: BridgeInput, withLight: boolean): (request: number) => string {
  const { kind, channel } = context.cases;
  const age = ageBands(context.cases).codes;
  const band = (amount: number) => (Number.isNaN(amount) ? -1 : AMOUNT_BANDS.findIndex((end) => amount < end));
  return (i) =>
    [kind.codes[i], channel.codes[i], band(handling.amount[i]!), age[i], withLight ? handling.light[i] : ""].join();
}

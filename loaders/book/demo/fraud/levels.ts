import { addMonths } from "../calendar.ts";
import type { World } from "../block.ts";
import type { RequestChannel, RequestKind, Script } from "./request.ts";

/** Requests are simulated for so many years before the last day. */
export const YEARS = 5;
export const kindShares: Record<RequestKind, number> = {
  policy_loan: 0.55,
  surrender: 0.2,
  partial_surrender: 0.1,
  payee_change: 0.15,
};
export const FRAUD_SHARE = 0.007;
/** Of the frauds; 30 of 420. */
export const NEW_SCRIPT_SHARE = 30 / 420;
export const LABELLED_SHARE = 0.85;
/** Lognormal: half within 30 days, 95 % within 180. */
export const LABEL_DELAY = { median: 30, sigma: Math.log(6) / 1.645 };
export const RECOVERED_SHARE = 0.05;

/** How the frauds of a script split by kind and by channel. */
export const scriptKinds: Record<Script, Partial<Record<RequestKind, number>>> = {
  claims_help: { policy_loan: 0.62, surrender: 0.18, partial_surrender: 0.12, payee_change: 0.08 },
  acquaintance: { policy_loan: 0.7, surrender: 0.1, partial_surrender: 0.14, payee_change: 0.06 },
  guided_app: { policy_loan: 0.8, surrender: 0, partial_surrender: 0.2, payee_change: 0 },
};
export const scriptChannels: Record<Script, Record<RequestChannel, number>> = {
  claims_help: { counter: 0.66, phone: 0.16, app: 0.1, web: 0.08 },
  acquaintance: { counter: 0.48, phone: 0.1, app: 0.28, web: 0.14 },
  guided_app: { counter: 0.14, phone: 0.06, app: 0.54, web: 0.26 },
};

/** Day numbers between which things happen. */
export interface Calendar {
  from: number;
  /** First day after the last one. */
  until: number;
  lightsFrom: number;
  scriptFrom: number;
  secondModelFrom: number;
  cutsMoved: number;
  policeFrom: number;
  telecomExpertFrom: number;
  outages: readonly { source: "context" | "telecom"; from: number; until: number }[];
}

export function calendarOf(world: World): Calendar {
  const until = world.asOf + 1;
  return {
    from: addMonths(until, -12 * YEARS),
    until,
    lightsFrom: addMonths(until, -24),
    scriptFrom: addMonths(until, -3),
    secondModelFrom: addMonths(until, -12),
    cutsMoved: addMonths(until, -6),
    policeFrom: addMonths(until, -30),
    telecomExpertFrom: addMonths(until, -5),
    outages: [
      { source: "context", from: addMonths(until, -17) + 11, until: addMonths(until, -17) + 19 },
      { source: "telecom", from: addMonths(until, -10) + 3, until: addMonths(until, -10) + 13 },
    ],
  };
}

/** The shares of the channels drift from the counter to the app over the five years. */
export function channelShares(calendar: Calendar, day: number): Record<RequestChannel, number> {
  const passed = (day - calendar.from) / (calendar.until - calendar.from);
  return {
    counter: 0.64 - 0.12 * passed,
    phone: 0.14 - 0.02 * passed,
    app: 0.12 + 0.12 * passed,
    web: 0.1 + 0.02 * passed,
  };
}

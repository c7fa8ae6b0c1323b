import type { AnalysePart, Part } from "../part.ts";
import { readBridge, type BridgeInput } from "../bridge/read-bridge.ts";
import { callNumbers, callsPerFraud, leadRows, readLeads } from "./calls.ts";
import { leakageRows, readReturns, returnNumbers } from "./leakage.ts";
import { missingNeeds } from "./needs.ts";

/** Calls that come before requests, and requests that come back through another channel. */
export const earlyWarning: AnalysePart = async (context) => {
  const missing = missingNeeds(context.book);
  const lacks = new Set(missing.map(({ analysis }) => analysis));
  const input = await readBridge(context);
  const warned = lacks.has("early_warning") ? nothing() : await calls(input);
  const leaked = lacks.has("leakage") ? nothing() : await leakage(input);
  return {
    numbers: { ...warned.numbers, ...leaked.numbers },
    tables: { ...warned.tables, ...leaked.tables },
    missing,
    checks: [],
  };
};

type Found = Pick<Part, "numbers" | "tables">;

function nothing(): Found {
  return { numbers: {}, tables: {} };
}

async function calls(input: BridgeInput): Promise<Found> {
  const { database, cases } = input.context;
  const leads = await readLeads(database, cases.count);
  const perFraud = Number.isNaN(input.cover.since)
    ? {}
    : { "fraud.early_warning.calls_per_fraud": await callsPerFraud(input, leads) };
  return {
    numbers: { ...callNumbers(input, leads), ...perFraud },
    tables: { early_warning_leads: leadRows(input, leads) },
  };
}

async function leakage(input: BridgeInput): Promise<Found> {
  const returns = await readReturns(input);
  return { numbers: returnNumbers(input, returns), tables: { early_warning_leakage: leakageRows(input, returns) } };
}

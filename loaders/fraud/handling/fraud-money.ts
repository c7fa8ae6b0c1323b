import type { Cases } from "../cases/cases.ts";
import type { Findings } from "../cases/findings.ts";
import type { Outcome } from "../cases/outcome.ts";
import type { Handling } from "./handling.ts";

/** Money of each request that was found to be fraud; 0 and not stopped for all others. */
export interface FraudMoney {
  /** What fraudsters asked for: paid_out + prevented of the finding, else the amount of the request. */
  exposed: Float64Array;
  paid: Float64Array;
  prevented: Float64Array;
  /** What came back afterwards; NaN when the finding does not say. */
  recovered: Float64Array;
  /** 1: something was kept from the fraudster, or nothing was paid and the request was not executed. */
  stopped: Uint8Array;
}

interface Known {
  cases: Cases;
  findings: Findings;
  outcome: Outcome;
  handling: Pick<Handling, "amount">;
  /** Findings after this day (days since 1970) are not known. */
  asOf: number;
}

/**
 * Money of the frauds, from the latest finding of fraud that tells any. Where a finding tells only one of paid_out and prevented the other is what
 * is left of the amount; where it tells neither, the whole amount was paid if the request was executed, and prevented if not.
 */
export function fraudMoney({ cases, findings, outcome, handling, asOf }: Known): FraudMoney {
  const { count } = cases;
  const told = latestMoney(findings, count, asOf);
  const money = {
    exposed: new Float64Array(count),
    paid: new Float64Array(count),
    prevented: new Float64Array(count),
    recovered: new Float64Array(count),
    stopped: new Uint8Array(count),
  };
  for (let request = 0; request < count; request++) {
    if (!outcome.fraud[request]) continue;
    const executed = isExecuted(cases, request);
    const { paid, prevented, recovered } = amounts(told.get(request), handling.amount[request]! || 0, executed);
    money.paid[request] = paid;
    money.prevented[request] = prevented;
    money.exposed[request] = paid + prevented;
    money.recovered[request] = recovered;
    money.stopped[request] = prevented > 0 || (paid === 0 && executed === false) ? 1 : 0;
  }
  return money;
}

/** Whether the request was executed; null when the book does not say. */
export function isExecuted({ status }: Pick<Cases, "status">, request: number): boolean | null {
  const code = status.codes[request]!;
  return code < 0 ? null : status.levels[code] === "executed";
}

interface Told {
  paid: number;
  prevented: number;
  recovered: number;
}

function latestMoney(findings: Findings, count: number, asOf: number): Map<number, Told> {
  const told = new Map<number, Told>();
  for (let i = 0; i < findings.request.length; i++) {
    const request = findings.request[i]!;
    const [paid, prevented] = [findings.paidOut[i]!, findings.prevented[i]!];
    if (findings.label[i] !== "fraud" || !(findings.at[i]! <= asOf) || request >= count) continue;
    if (!Number.isNaN(paid) || !Number.isNaN(prevented))
      told.set(request, { paid, prevented, recovered: findings.recovered[i]! });
  }
  return told;
}

function amounts(told: Told | undefined, amount: number, executed: boolean | null): Told {
  if (!told) {
    const prevented = executed === false ? amount : 0;
    return { paid: amount - prevented, prevented, recovered: NaN };
  }
  const { paid, prevented, recovered } = told;
  if (Number.isNaN(paid)) return { paid: Math.max(0, amount - prevented), prevented, recovered };
  if (Number.isNaN(prevented)) return { paid, prevented: Math.max(0, amount - paid), recovered };
  return told;
}

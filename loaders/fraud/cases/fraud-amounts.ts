import type { Cases } from "./cases.ts";
import type { Findings } from "./findings.ts";
import type { Outcome } from "./outcome.ts";

/**
 * Money at stake in each request: of a fraud what its last finding says was paid out and prevented; where it leaves one of them out no less than the money that
 * could go, which stands where it says neither and for any other request. NaN when neither is known.
 */
export function fraudAmounts(cases: Cases, findings: Findings, outcome: Outcome): Float64Array {
  const amounts = Float64Array.from(cases.exposed);
  findings.request.forEach((request, i) => {
    const paidOut = findings.paidOut[i]!;
    const prevented = findings.prevented[i]!;
    if (!outcome.fraud[request] || findings.label[i] !== "fraud") return;
    if (Number.isNaN(paidOut) && Number.isNaN(prevented)) return;
    const told = (paidOut || 0) + (prevented || 0);
    const isWhole = !Number.isNaN(paidOut) && !Number.isNaN(prevented);
    amounts[request] = isWhole ? told : Math.max(told, cases.exposed[request]! || 0);
  });
  return amounts;
}

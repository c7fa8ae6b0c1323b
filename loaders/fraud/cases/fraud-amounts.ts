import type { Cases } from "./cases.ts";
import type { Findings } from "./findings.ts";
import type { Outcome } from "./outcome.ts";

/**
 * Money at stake in each request: of a fraud what its last finding says was paid out and prevented, and where it does not, or for any other request, the
 * money that could go. NaN when neither is known.
 */
export function fraudAmounts(cases: Cases, findings: Findings, outcome: Outcome): Float64Array {
  const amounts = Float64Array.from(cases.exposed);
  findings.request.forEach((request, i) => {
    const paidOut = findings.paidOut[i]!;
    const prevented = findings.prevented[i]!;
    if (!outcome.fraud[request] || findings.label[i] !== "fraud") return;
    if (Number.isNaN(paidOut) && Number.isNaN(prevented)) return;
    amounts[request] = (paidOut || 0) + (prevented || 0);
  });
  return amounts;
}

import type { Label } from "../../../../loaders/fraud/cases/findings.ts";
import { outcomeBy } from "../../../../loaders/fraud/cases/outcome.ts";
import type { FraudContext } from "../../../../loaders/fraud/part.ts";

export interface SmallFinding {
  request: number;
  at: number;
  label: Label;
  by?: string | null;
}

/** Requests at some days with findings, as the parts of the pillar share them; whatever else a part reads is not there. */
export function smallContext(
  at: readonly number[],
  findings: readonly SmallFinding[],
  asOf: number,
  more: Partial<FraudContext> = {},
): FraudContext {
  const ordered = [...findings].sort((a, b) => a.request - b.request || a.at - b.at);
  const columns = {
    request: Int32Array.from(ordered, ({ request }) => request),
    at: Float64Array.from(ordered, (finding) => finding.at),
    label: ordered.map(({ label }) => label),
    by: ordered.map(({ by }) => (by === undefined ? "police" : by)),
    paidOut: new Float64Array(ordered.length).fill(NaN),
    prevented: new Float64Array(ordered.length).fill(NaN),
    recovered: new Float64Array(ordered.length).fill(NaN),
  };
  const requested = Float64Array.from(at);
  const cases = { count: at.length, at: requested, exposed: new Float64Array(at.length).fill(1000) };
  return {
    cases,
    findings: columns,
    outcome: outcomeBy(asOf, requested, columns),
    asOf,
    options: { seed: 1, bootstraps: 50 },
    models: [],
    ...more,
  } as unknown as FraudContext;
}

import type { Check } from "../../../src/models/report.ts";
import type { FraudContext } from "../part.ts";
import type { Judged } from "./judged.ts";

/** Share of findings that may be at odds before they are taken for more than slips. */
const SLIPS = 0.05;

/** Whether findings agree with one another and with the time of their requests, and scores with being probabilities. */
export function labelChecks({ outcome }: FraudContext, { model }: Judged): Check[] {
  const found = outcome.fraud.reduce((sum, one, i) => sum + one + outcome.legitimate[i]!, 0);
  return [
    shareCheck("fraud_findings_agree", outcome.contradictory, found),
    shareCheck("fraud_findings_after_requests", outcome.beforeRequest, found),
    { id: "fraud_scores_are_probabilities", passed: model.isProbability, value: null, limit: null },
  ];
}

function shareCheck(id: string, count: number, of: number): Check {
  const value = of > 0 ? count / of : 0;
  return { id, passed: value <= SLIPS, value, limit: SLIPS };
}

import { isMature } from "../cases/label-maturity.ts";
import type { FraudContext } from "../part.ts";

/** What staff said of requests that they looked into, against what holds now. Requests count whose label had time to come. */
export interface StaffVerdicts {
  /** Found to be fraud by somebody else, and of them cleared by staff before. */
  frauds: number;
  cleared: number;
  /** Not known to be fraud, and of them taken for fraud or suspected by staff. */
  others: number;
  suspected: number;
}

export function staffVerdicts(
  { cases, findings, outcome, asOf }: Pick<FraudContext, "cases" | "findings" | "outcome" | "asOf">,
  reviewed: Uint8Array,
): StaffVerdicts {
  const mature = isMature(cases, asOf);
  const count = cases.count;
  const [clearedBy, suspectedBy, foundElsewhere] = [
    new Uint8Array(count),
    new Uint8Array(count),
    new Uint8Array(count),
  ];
  findings.request.forEach((request, i) => {
    const byStaff = findings.by[i] === "staff";
    if (byStaff) (findings.label[i] === "legitimate" ? clearedBy : suspectedBy)[request] = 1;
    else if (findings.label[i] === "fraud") foundElsewhere[request] = 1;
  });
  const verdicts = { frauds: 0, cleared: 0, others: 0, suspected: 0 };
  for (let i = 0; i < count; i++) {
    if (!reviewed[i] || !mature[i]) continue;
    if (outcome.fraud[i] && foundElsewhere[i]) {
      verdicts.frauds++;
      verdicts.cleared += clearedBy[i]!;
    } else if (!outcome.fraud[i]) {
      verdicts.others++;
      verdicts.suspected += suspectedBy[i]!;
    }
  }
  return verdicts;
}

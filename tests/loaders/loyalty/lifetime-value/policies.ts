import type { PolicyCount } from "../../../../loaders/loyalty/lifetime-value/policy-counts.ts";

/** Policies alike in all that is not said. */
export function policies(own: Partial<PolicyCount>): PolicyCount {
  const usual = { kind: "term", isRider: false, source: "agent", fullYears: 5, entryYears: 0, exitYears: 5, cause: 0 };
  return { ...usual, policies: 10, ...own };
}

import type { AllEvidence, Found, MarketingContext } from "../part.ts";
import type { EvidenceLedger } from "./evidence-ledger.ts";

/** Per channel, what each way of looking says, where they conflict, and which number goes to the board. */
export function evidenceLedger(_context: MarketingContext, _evidence: AllEvidence): Promise<Found<EvidenceLedger>> {
  return Promise.resolve({ part: { numbers: {}, tables: {}, missing: [], checks: [] }, findings: { channels: [] } });
}

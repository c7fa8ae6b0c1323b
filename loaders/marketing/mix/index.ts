import type { Found, MarketingContext, OwnEvidence } from "../part.ts";
import type { MixFindings } from "./mix-findings.ts";

/** What each channel of advertising adds, week by week; its chains run on the threads of `context.map`. */
export function marketingMix(_context: MarketingContext, _before: OwnEvidence): Promise<Found<MixFindings | null>> {
  return Promise.resolve({ part: { numbers: {}, tables: {}, missing: [], checks: [] }, findings: null });
}

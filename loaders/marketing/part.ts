import type { Estimate } from "../../src/models/evidence.ts";
import type { Part } from "../run/part.ts";
import type { PillarContext } from "../run/pillar.ts";
import type { AttributionFindings } from "./attribution/attribution-findings.ts";
import type { EvidenceLedger } from "./evidence/evidence-ledger.ts";
import type { ExperimentFindings } from "./experiments/experiment-findings.ts";
import type { GeoFindings } from "./geo/geo-findings.ts";
import type { MixFindings } from "./mix/mix-findings.ts";
import type { UpliftFindings } from "./uplift/uplift-findings.ts";
import type { PolicyWorth } from "./worth/policy-worth.ts";

export type { Part } from "../run/part.ts";

/** What all parts of the pillar share. */
export interface MarketingContext extends PillarContext {
  /** What a policy sold is worth before marketing: the same in every part. */
  worth: PolicyWorth;
}

/** What a part shows, and what it hands to parts that build on it. */
export interface Found<Findings> {
  part: Part;
  findings: Findings;
}

/** Evidence that rests on the book alone. */
export interface OwnEvidence {
  experiments: ExperimentFindings;
  geo: GeoFindings;
  uplift: UpliftFindings;
  attribution: AttributionFindings;
}

/** The mix is calibrated by what was found before it; null when there is no mix model. */
export interface AllEvidence extends OwnEvidence {
  mix: MixFindings | null;
}

/** What the conclusions rest on. */
export interface Conclusions extends MarketingContext {
  evidence: AllEvidence;
  ledger: EvidenceLedger;
  /** All that has been found so far, by the id of the metrics registry; promises may name any of it. */
  numbers: Readonly<Record<string, Estimate>>;
}

/** A part that looks at the book alone. */
export type LookAt<Name extends keyof OwnEvidence> = (context: MarketingContext) => Promise<Found<OwnEvidence[Name]>>;

/** A part that concludes from the evidence of others. */
export type Conclude = (context: Conclusions) => Promise<Part>;

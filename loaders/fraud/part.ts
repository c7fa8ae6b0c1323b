import type { Part } from "../run/part.ts";
import type { PillarContext } from "../run/pillar.ts";
import type { Cases } from "./cases/cases.ts";
import type { Findings } from "./cases/findings.ts";
import type { Outcome } from "./cases/outcome.ts";
import type { ReferenceModel } from "./reference-model/reference-model.ts";
import type { ScoredModel } from "./scored/scored-model.ts";

export type { Part } from "../run/part.ts";

/** What the parts of the pillar share. */
export interface FraudContext extends PillarContext {
  cases: Cases;
  findings: Findings;
  /** What is known on the book's last day. */
  outcome: Outcome;
  /** The last moment of the book, in days since 1970. */
  asOf: number;
  /** Models with scores, the one that is judged first: what the book brings, then the reference model. */
  models: readonly ScoredModel[];
  /** Null when there is nothing to learn from. */
  reference: ReferenceModel | null;
}

export type AnalysePart = (context: FraudContext) => Promise<Part>;

import type { Outcome } from "./outcome.ts";
import type { Promised } from "./read-promises.ts";
import type { PromiseVerdict } from "./verdict.ts";

/** A promise, what came of it, and what became of it. */
export interface Judged {
  promised: Promised;
  outcome: Outcome;
  verdict: PromiseVerdict;
}

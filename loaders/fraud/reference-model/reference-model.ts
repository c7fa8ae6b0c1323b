import type { ExpertKind } from "../../../src/models/fraud-expert.ts";
import type { FraudModel } from "../../../src/models/fraud-model.ts";
import type { ScoredModel } from "../scored/scored-model.ts";
import type { FeatureSummary } from "./feature-summary.ts";
import type { Importances } from "./importances.ts";
import type { ReasonGroup } from "./reasons.ts";
import type { WithoutSources } from "./without-sources.ts";

export const REFERENCE = "reference";

/** The model that is built here from the book's own features and findings. Plain data: it goes to other threads. */
export interface ReferenceModel {
  /** Scores of requests after those it learnt from, each by a model that knew nothing of them. NaN before the first period that it could be tried on. */
  scored: ScoredModel;
  /** Trained on all that was known on the book's last day; for the desk, never for judging. */
  model: FraudModel;
  /** The features of the last model, by source. */
  features: FeatureSummary[];
  /** The periods it was tried on, in the order of time. */
  periods: TestPeriod[];
  /** Features of the last model that tell the same story. */
  reasons: ReasonGroup[];
  /** What the models of all periods went by, out of time. */
  importances: Importances;
  /** What it would have said without each of its sources, out of time. */
  without: WithoutSources;
  /** What the last model learnt from. */
  learnt: { requests: number; frauds: number };
}

/** One period, scored by models that knew only what was known on its first day. Days count from 1970. */
export interface TestPeriod {
  from: number;
  /** Not included. */
  until: number;
  /** Requests learnt from are older than this. */
  learntUntil: number;
  learntRequests: number;
  learntFrauds: number;
  /** Requests of the period that got a score, and those found to be fraud by the last day. */
  requests: number;
  frauds: number;
  /** The kind of each expert that was weighed, by source. */
  experts: Record<string, ExpertKind>;
}

import type { ScoredModel } from "../scored/scored-model.ts";

/** The model that is built here from the book's own features and findings. Plain data: it goes to other threads. */
export interface ReferenceModel {
  /** Scores of requests after those it learnt from, each by a model that knew nothing of them. */
  scored: ScoredModel;
}

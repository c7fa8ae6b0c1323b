import { expertLogOdds, type ExpertKind, type ExpertModel } from "../../../src/models/fraud-expert.ts";
import { isolationExpert } from "./isolation-expert.ts";
import { rowsOf, type LearningRows } from "./learning-rows.ts";
import { logisticExpert } from "./logistic-expert.ts";
import { treeExpert } from "./tree-expert.ts";

/** One source's experts to be trained on what may be learnt at a moment. */
export interface ExpertTask {
  /** By request, one array a feature; on shared memory. */
  columns: readonly Float64Array[];
  /** Requests to learn from that the source knew, in the order of time, with their outcome. */
  rows: Int32Array;
  outcome: Uint8Array;
  kinds: readonly ExpertKind[];
  /** Requests to score that the source knew; none for the last model. */
  test: Int32Array;
  seed: number;
}

export interface TrainedExpert {
  kind: ExpertKind;
  model: ExpertModel;
  /** Standard deviation of its log-odds over the requests without fraud that it learnt from: it grows with what there is to learn from. */
  spread: number;
  /** Log-odds of the requests to score, in such deviations, so that those of experts trained at different times can be weighed alike. */
  scores: Float64Array;
}

/** Trains every kind of expert that is asked for; a kind that cannot be trained is left out. */
export default function trainExpert({ columns, rows, outcome, kinds, test, seed }: ExpertTask): TrainedExpert[] {
  const learn = rowsOf(columns, rows, outcome);
  const others = rows.filter((_, i) => outcome[i] === 0);
  return kinds.flatMap((kind) => {
    const model = train(kind, learn, seed);
    if (!model) return [];
    const spread = deviationOf(scoresOf(model, columns, others));
    const scores = scoresOf(model, columns, test).map((logOdds) => logOdds / spread);
    return spread > 0 ? [{ kind, model, spread, scores }] : [];
  });
}

function train(kind: ExpertKind, learn: LearningRows, seed: number): ExpertModel | null {
  if (kind === "logistic") return logisticExpert(learn);
  if (kind === "trees") return treeExpert(learn, seed);
  return isolationExpert(learn.features, seed);
}

function scoresOf(model: ExpertModel, columns: readonly Float64Array[], requests: Int32Array): Float64Array {
  const row = new Float64Array(columns.length);
  const scores = new Float64Array(requests.length);
  for (let i = 0; i < requests.length; i++) {
    for (let j = 0; j < columns.length; j++) row[j] = columns[j]![requests[i]!]!;
    scores[i] = expertLogOdds(model, row);
  }
  return scores;
}

function deviationOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

import {
  expertContributions,
  expertLogOdds,
  type ExpertKind,
  type ExpertModel,
} from "../../../src/models/fraud-expert.ts";
import type { LabelledColumns } from "../../statistics/boosted-trees.ts";
import { logisticExpert } from "./logistic-expert.ts";
import { treeExpert } from "./tree-expert.ts";

/** One expert to be trained: a source, what may be learnt at a moment, and the requests to score. */
export interface ExpertTask {
  /** By request, one array a feature; on shared memory. */
  columns: readonly Float64Array[];
  /** Requests to learn from that the source knew, in the order of time, with their outcome. */
  rows: Int32Array;
  outcome: Uint8Array;
  kinds: readonly ExpertKind[];
  /** Requests to score that the source knew, none for the last model. */
  test: Int32Array;
  /** Those of them that were found to be fraud, by the last day: they are explained. */
  explained: Int32Array;
  seed: number;
}

export interface TrainedExpert {
  kind: ExpertKind;
  model: ExpertModel;
  /** Log-odds of the requests to score. */
  scores: Float64Array;
  /** Sum by feature of what it added in the explained requests. */
  amongFrauds: Float64Array;
  /** Mean by feature of the size of what it added, over a sample of the scored requests. */
  meanAbsolute: Float64Array;
}

/** Requests over which the mean size of contributions is taken. */
const SAMPLE = 300;

/** Trains every kind of expert that is asked for; a kind that cannot be trained is left out. */
export default function trainExpert(task: ExpertTask): TrainedExpert[] {
  const learn: LabelledColumns = {
    features: task.columns.map((column) => gathered(column, task.rows)),
    outcome: task.outcome,
  };
  return task.kinds.flatMap((kind) => {
    const model = train(kind, learn, task.seed);
    return model ? [{ kind, model, ...judged(model, task) }] : [];
  });
}

function train(kind: ExpertKind, learn: LabelledColumns, seed: number): ExpertModel | null {
  if (kind === "logistic") return logisticExpert(learn);
  if (kind === "trees") return treeExpert(learn, seed);
  return null;
}

function judged(model: ExpertModel, { columns, test, explained }: ExpertTask): Omit<TrainedExpert, "kind" | "model"> {
  const row = new Float64Array(columns.length);
  const read = (request: number) => {
    for (let j = 0; j < columns.length; j++) row[j] = columns[j]![request]!;
    return row;
  };
  const scores = Float64Array.from(test, (request) => expertLogOdds(model, read(request)));
  const amongFrauds = new Float64Array(columns.length);
  for (const request of explained) add(amongFrauds, expertContributions(model, read(request)), (value) => value);
  const meanAbsolute = new Float64Array(columns.length);
  const sample = test.filter((_, i) => i % Math.ceil(test.length / SAMPLE) === 0);
  for (const request of sample) add(meanAbsolute, expertContributions(model, read(request)), Math.abs);
  return { scores, amongFrauds, meanAbsolute: meanAbsolute.map((sum) => sum / Math.max(1, sample.length)) };
}

function add(sums: Float64Array, values: Float64Array, of: (value: number) => number): void {
  for (let j = 0; j < sums.length; j++) sums[j]! += of(values[j]!);
}

function gathered(column: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (request) => column[request]!);
}

import { expertContributions, type ExpertModel } from "../../../src/models/fraud-expert.ts";

export interface ExplainTask {
  columns: readonly Float64Array[];
  model: ExpertModel;
  /** Requests found to be fraud. */
  frauds: Int32Array;
  /** A sample of all requests. */
  sample: Int32Array;
}

export interface Explained {
  /** Sums by feature of what it added among the frauds. */
  amongFrauds: Float64Array;
  /** Means by feature of the size of what it added in the sample. */
  meanAbsolute: Float64Array;
}

/** What the features added to an expert's log-odds. */
export default function explainExpert({ columns, model, frauds, sample }: ExplainTask): Explained {
  const explained = { amongFrauds: new Float64Array(columns.length), meanAbsolute: new Float64Array(columns.length) };
  const contributions = (request: number) =>
    expertContributions(
      model,
      Float64Array.from(columns, (column) => column[request]!),
    );
  for (const request of frauds) contributions(request).forEach((value, j) => (explained.amongFrauds[j]! += value));
  for (const request of sample) {
    contributions(request).forEach((value, j) => (explained.meanAbsolute[j]! += Math.abs(value) / sample.length));
  }
  return explained;
}

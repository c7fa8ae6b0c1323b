import type { Row } from "../../../src/models/report.ts";
import type { Cases } from "../cases/cases.ts";
import { AS_RUN } from "../scored/brought-models.ts";
import type { ScoredModel } from "../scored/scored-model.ts";
import { quartersFrom } from "./quarters.ts";
import { compareWithReference, type Compared } from "./stability-rows.ts";

interface ScoreQuarter {
  model: string;
  quarter: string;
  /** The quarter that it is held against. */
  against: string;
}

/** Fewer scores make no reference. */
const FEWEST_SCORES = 100;

/** Scores of each model by quarter, against those of its first whole quarter; all quarters of all models are judged at once. */
export function scoreDrift({ at }: Cases, models: readonly ScoredModel[]): Compared<ScoreQuarter>[] {
  const samples = models
    .filter(({ name }) => name !== AS_RUN)
    .flatMap(({ name, scores }) => {
      const parts = quartersFrom(-Infinity, at).map((quarter) => {
        const current = scores.slice(quarter.from, quarter.until).filter((score) => !Number.isNaN(score));
        return { quarter, current, whole: current.length >= 0.9 * (quarter.until - quarter.from) };
      });
      const first = parts.findIndex(({ current, whole }) => whole && current.length >= FEWEST_SCORES);
      const start = first >= 0 ? first : parts.findIndex(({ current }) => current.length >= FEWEST_SCORES);
      if (start < 0) return [];
      const { current: reference, quarter: against } = parts[start]!;
      return parts.slice(start + 1).map(({ quarter, current }) => ({
        key: { model: name, quarter: quarter.name, against: against.name },
        reference,
        current,
      }));
    });
  return compareWithReference(samples);
}

export function scoreRows(compared: readonly Compared<ScoreQuarter>[]): Row[] {
  return compared.map(({ key, found, limit, pValue, moved }) => ({
    ...key,
    index: found.index,
    expected: found.expected,
    limit,
    p_value: pValue,
    moved,
    requests: found.current,
  }));
}

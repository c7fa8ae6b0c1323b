import type { Row } from "../../../src/models/report.ts";
import type { Cases } from "../cases/cases.ts";
import { AS_RUN } from "../scored/brought-models.ts";
import type { ScoredModel } from "../scored/scored-model.ts";
import { firstAt, quartersFrom, type Quarter } from "./quarters.ts";
import { compareWithReference, stabilityRow, type Compared } from "./stability-rows.ts";

interface ScoreQuarter {
  model: string;
  quarter: string;
  /** The quarter that it is held against. */
  against: string;
}

/** Fewer scores make no reference. */
const FEWEST_SCORES = 100;

/** A time in which the same model scored; days since 1970, the end not included. */
interface Span {
  from: number;
  until: number;
}

const ALWAYS: Span = { from: -Infinity, until: Infinity };

/**
 * Scores of each model by quarter, against those of its first whole quarter; all quarters of all models are judged at once. The reference model is another
 * one in each of its periods, so that its scores are held against the first quarter of the same period: what retraining moves is no drift.
 */
export function scoreDrift(
  { at }: Pick<Cases, "at">,
  models: readonly ScoredModel[],
  periods: readonly Span[] = [],
): Compared<ScoreQuarter>[] {
  const quarters = quartersFrom(-Infinity, at);
  const samples = models
    .filter(({ name }) => name !== AS_RUN)
    .flatMap((model) => {
      const spans = model.origin === "reference" && periods.length > 0 ? periods : [ALWAYS];
      return spans.flatMap(({ from, until }) => {
        const [first, end] = [firstAt(at, from), firstAt(at, until)];
        return againstFirst(
          model,
          quarters.filter((quarter) => quarter.from >= first && quarter.until <= end),
        );
      });
    });
  return compareWithReference(samples);
}

/** Samples of each quarter after the first that was scored as a whole, or of any that was scored where none was. */
function againstFirst({ name, scores }: ScoredModel, quarters: readonly Quarter[]) {
  const parts = quarters.map((quarter) => {
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
}

export function scoreRows(compared: readonly Compared<ScoreQuarter>[]): Row[] {
  return compared.map(stabilityRow);
}

import type { ExpertKind } from "../../../src/models/fraud-expert.ts";
import { averagePrecision } from "../../statistics/average-precision.ts";
import { lessonsWhere, type Lessons } from "./lessons.ts";
import type { RoundExpert } from "./train-rounds.ts";

/** Log-odds given out of time, in standard deviations of the expert, by source, kind of expert and request; NaN where there are none. */
export type History = Map<string, Map<ExpertKind, Float64Array>>;

/** The expert of each source that a round goes by, with the log-odds that its kind has given out of time. */
export type ChosenExperts = ReadonlyMap<string, { expert: RoundExpert; history: Float64Array }>;

/** Fewest frauds, scored out of time and known, that say which kind is better. */
const FEWEST_FRAUDS = 10;

/** Adds what the experts of a round gave for its period. */
export function remember(history: History, trained: ReadonlyMap<string, readonly RoundExpert[]>, count: number): void {
  for (const [source, experts] of trained) {
    const kinds = history.get(source) ?? new Map<ExpertKind, Float64Array>();
    history.set(source, kinds);
    for (const { kind, test, scores } of experts) {
      const all = kinds.get(kind) ?? new Float64Array(count).fill(NaN);
      kinds.set(kind, all);
      test.forEach((request, i) => (all[request] = scores[i]!));
    }
  }
}

/**
 * In each source the kind of expert that ranked best out of time by what a round may learn from (average precision over the requests that all of them
 * scored), of those kinds that have been tried on frauds enough; the first kind as long as none has.
 */
export function chooseExperts(
  history: History,
  trained: ReadonlyMap<string, readonly RoundExpert[]>,
  lessons: Lessons,
): ChosenExperts {
  const chosen = new Map<string, { expert: RoundExpert; history: Float64Array }>();
  for (const [source, experts] of trained) {
    const all = experts.map((expert) => ({ expert, history: history.get(source)!.get(expert.kind)! }));
    const tried = all.filter((one) => scoredBy([one.history], lessons).frauds >= FEWEST_FRAUDS);
    chosen.set(source, tried.length > 1 ? best(tried, lessons) : (tried[0] ?? all[0]!));
  }
  return chosen;
}

interface Tried {
  expert: RoundExpert;
  history: Float64Array;
}

function best(tried: readonly Tried[], lessons: Lessons): Tried {
  const histories = tried.map(({ history }) => history);
  const { rows, outcome } = scoredBy(histories, lessons);
  const merits = histories.map(
    (scores) =>
      averagePrecision(
        Float64Array.from(rows, (row) => scores[row]!),
        outcome,
      ) ?? 0,
  );
  return tried[merits.indexOf(Math.max(...merits))]!;
}

function scoredBy(histories: readonly Float64Array[], lessons: Lessons): Lessons {
  return lessonsWhere(lessons, (request) => histories.every((scores) => !Number.isNaN(scores[request]!)));
}

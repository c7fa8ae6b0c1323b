import type { ExpertKind } from "../../../src/models/fraud-expert.ts";
import { averagePrecision } from "../../statistics/average-precision.ts";
import { lessonsWhere, type Lessons } from "./lessons.ts";
import type { RoundExpert } from "./train-rounds.ts";

/** Log-odds given out of time, by source, kind of expert and request; NaN where there are none. */
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
 * In each source the kind of expert whose earlier out-of-time scores ranked best by what a round may learn from (average precision); the first
 * kind as long as too few frauds are known.
 */
export function chooseExperts(
  history: History,
  trained: ReadonlyMap<string, readonly RoundExpert[]>,
  lessons: Lessons,
): ChosenExperts {
  const chosen = new Map<string, { expert: RoundExpert; history: Float64Array }>();
  for (const [source, experts] of trained) {
    let best = -1;
    for (const expert of experts) {
      const own = history.get(source)!.get(expert.kind)!;
      const merit = meritOf(own, lessons);
      if (merit > best) chosen.set(source, { expert, history: own });
      best = Math.max(best, merit);
    }
  }
  return chosen;
}

function meritOf(scores: Float64Array, lessons: Lessons): number {
  const judged = lessonsWhere(lessons, (request) => !Number.isNaN(scores[request]!));
  if (judged.frauds < FEWEST_FRAUDS) return 0;
  return averagePrecision(
    Float64Array.from(judged.rows, (request) => scores[request]!),
    judged.outcome,
  )!;
}

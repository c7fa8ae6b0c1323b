import { probabilityOf, type FraudModel } from "../../../src/models/fraud-model.ts";
import { scoredModel } from "../scored/scored-model.ts";
import { calibrate, calibrated } from "./calibration.ts";
import { chooseExperts, remember, type ChosenExperts, type History } from "./chosen-experts.ts";
import { giveExpertProbabilities } from "./expert-probabilities.ts";
import { summariseFeatures } from "./feature-summary.ts";
import { importancesOf, type Added } from "./importances.ts";
import { lessonsWhere, type Lessons } from "./lessons.ts";
import { periodOf } from "./period.ts";
import { REFERENCE, type ReferenceModel, type TestPeriod } from "./reference-model.ts";
import type { RoundSource } from "./round-sources.ts";
import type { Round } from "./rounds.ts";
import { fitStack, stackedLogOdds, type ExpertScores, type Stack } from "./stack.ts";
import { addedBy } from "./added.ts";
import type { TrainedRounds } from "./train-rounds.ts";

export interface CombineRounds {
  rounds: readonly Round[];
  sources: readonly RoundSource[];
  /** By request: found to be fraud by the last day. */
  fraud: Uint8Array;
  trained: TrainedRounds;
  count: number;
}

/** What grows from round to round. */
interface Progress {
  history: History;
  /** Log-odds of the stack before calibration, by request. */
  stacked: Float64Array;
  scores: Float64Array;
  /** Probabilities of the experts by source and request. */
  experts: Record<string, Float64Array>;
  periods: TestPeriod[];
  added: Added[];
}

/**
 * Chooses, weighs and calibrates the experts of each round by what earlier rounds gave out of time, and scores its period. Null when the
 * last round has nothing to weigh by.
 */
export function combineRounds(given: CombineRounds): ReferenceModel | null {
  const { rounds, trained, count } = given;
  const none = () => new Float64Array(count).fill(NaN);
  const progress: Progress = {
    history: new Map(),
    stacked: none(),
    scores: none(),
    experts: {},
    periods: [],
    added: [],
  };
  let last: { stack: Stack; chosen: ChosenExperts } | null = null;
  rounds.forEach((round, i) => {
    remember(progress.history, trained[i]!, count);
    const chosen = chooseExperts(progress.history, trained[i]!, round.lessons);
    giveExpertProbabilities(progress.experts, chosen, round.lessons);
    const stack = stackOf(progress, chosen, round.lessons);
    if (stack && round.span) scorePeriod(progress, given, round, { ...stack, chosen });
    if (stack && !round.span) last = { stack: stack.calibrated, chosen };
  });
  return last ? concluded(given, progress, last) : null;
}

interface RoundStack {
  raw: Stack;
  calibrated: Stack;
}

/** The weights by what is known of requests that were scored out of time; calibrated by the stack's own scores out of time. */
function stackOf({ stacked }: Progress, chosen: ChosenExperts, lessons: Lessons): RoundStack | null {
  const experts = scoresOf(chosen);
  const tried = lessonsWhere(lessons, (request) =>
    Object.values(experts).some((scores) => !Number.isNaN(scores[request]!)),
  );
  const raw = fitStack(experts, tried.rows, tried.outcome);
  if (!raw) return null;
  const judged = lessonsWhere(lessons, (request) => !Number.isNaN(stacked[request]!));
  const line = calibrate(
    Float64Array.from(judged.rows, (request) => stacked[request]!),
    judged.outcome,
  );
  return { raw, calibrated: line ? calibrated(raw, line) : raw };
}

function scoresOf(chosen: ChosenExperts): ExpertScores {
  return Object.fromEntries([...chosen].map(([source, { history }]) => [source, history]));
}

function scorePeriod(
  progress: Progress,
  { fraud }: CombineRounds,
  round: Round,
  { raw, calibrated: stack, chosen }: RoundStack & { chosen: ChosenExperts },
): void {
  const experts = scoresOf(chosen);
  for (const request of round.test) {
    progress.stacked[request] = stackedLogOdds(raw, experts, request);
    progress.scores[request] = probabilityOf(stackedLogOdds(stack, experts, request));
  }
  progress.periods.push(periodOf(round, fraud, stack, chosen));
  progress.added.push(...addedBy(round, fraud, stack, chosen));
}

function concluded(
  { rounds, sources }: CombineRounds,
  { scores, experts, periods, added }: Progress,
  { stack, chosen }: { stack: Stack; chosen: ChosenExperts },
): ReferenceModel {
  const model = modelOf(stack, chosen);
  const used = new Map(model.experts.map((expert) => [expert.source, new Set(expert.features)]));
  const { lessons } = rounds.at(-1)!;
  return {
    scored: scoredModel(REFERENCE, "reference", scores, experts),
    model,
    features: sources
      .flatMap((source) => summariseFeatures(source))
      .filter(({ source, feature }) => used.get(source)?.has(feature)),
    periods,
    importances: importancesOf(
      added,
      periods.reduce((sum, { frauds }) => sum + frauds, 0),
    ),
    learnt: { requests: lessons.rows.length, frauds: lessons.frauds },
  };
}

function modelOf({ base, weights }: Stack, chosen: ChosenExperts): FraudModel {
  const experts = Object.entries(weights).map(([source, weighed]) => {
    const { features, model } = chosen.get(source)!.expert;
    return { source, features: [...features], model, ...weighed };
  });
  return { base, experts };
}

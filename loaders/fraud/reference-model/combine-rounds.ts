import { probabilityOf, type FraudModel } from "../../../src/models/fraud-model.ts";
import { calibrate, calibrated } from "./calibration.ts";
import { chooseExperts, remember, type ChosenExperts, type History } from "./chosen-experts.ts";
import { giveExpertProbabilities } from "./expert-probabilities.ts";
import type { ScoredRound } from "./explain-rounds.ts";
import type { Round } from "./rounds.ts";
import { fitStack, stackedLogOdds, type ExpertScores, type Stack } from "./stack.ts";
import type { TrainedRounds } from "./train-rounds.ts";

export interface CombinedRounds {
  /** Probabilities by request, NaN where no round gave one. */
  scores: Float64Array;
  /** Probabilities of the experts by source and request. */
  experts: Record<string, Float64Array>;
  scored: ScoredRound[];
  /** Of the last round; null when it has nothing to weigh by. */
  model: FraudModel | null;
}

/** What grows from round to round. */
interface Progress extends CombinedRounds {
  history: History;
  /** Log-odds of the stack before calibration, by request. */
  stacked: Float64Array;
}

/** Chooses, weighs and calibrates the experts of each round by what earlier rounds gave out of time, and scores its period. */
export function combineRounds(rounds: readonly Round[], trained: TrainedRounds, count: number): CombinedRounds {
  const none = () => new Float64Array(count).fill(NaN);
  const progress: Progress = {
    scores: none(),
    experts: {},
    scored: [],
    model: null,
    history: new Map(),
    stacked: none(),
  };
  rounds.forEach((round, i) => {
    remember(progress.history, trained[i]!, count);
    const chosen = chooseExperts(progress.history, trained[i]!, round.lessons);
    giveExpertProbabilities(progress.experts, chosen, round.lessons);
    const raw = fitStack(scoresOf(chosen), round.lessons);
    if (raw) combineRound(progress, round, chosen, raw);
  });
  const { scores, experts, scored, model } = progress;
  return { scores, experts, scored, model };
}

function combineRound(progress: Progress, round: Round, chosen: ChosenExperts, raw: Stack): void {
  const line = calibrate(progress.stacked, round.lessons);
  const stack = line ? calibrated(raw, line) : raw;
  if (!round.span) progress.model = modelOf(stack, chosen);
  else {
    const experts = scoresOf(chosen);
    for (const request of round.test) {
      progress.stacked[request] = stackedLogOdds(raw, experts, request);
      progress.scores[request] = probabilityOf(stackedLogOdds(stack, experts, request));
    }
    progress.scored.push({ round, stack, chosen });
  }
}

function scoresOf(chosen: ChosenExperts): ExpertScores {
  return Object.fromEntries([...chosen].map(([source, { history }]) => [source, history]));
}

function modelOf({ base, weights }: Stack, chosen: ChosenExperts): FraudModel {
  const experts = Object.entries(weights).map(([source, { weight, unknown }]) => {
    const { features, model, spread } = chosen.get(source)!.expert;
    return { source, features: [...features], model, weight: weight / spread, unknown };
  });
  return { base, experts };
}

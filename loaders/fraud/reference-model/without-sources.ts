import { probabilityOf } from "../../../src/models/fraud-model.ts";
import { calibrate, calibrated } from "./calibration.ts";
import type { ChosenExperts } from "./chosen-experts.ts";
import type { ScoredRound } from "./explain-rounds.ts";
import { fitStack, stackedLogOdds, type ExpertScores, type Stack } from "./stack.ts";

/** Probabilities by request that the model would have given if it had to do without a source; NaN where it gave none. */
export interface WithoutSource {
  /** With experts weighed anew, as if the source had never been there. */
  refitted: Float64Array;
  /** As it stood, told that the source does not know the request: what an outage of the feed does. */
  silent: Float64Array;
}

export interface WithoutSources {
  /** Probabilities with all sources, weighed by the same draw of lessons as those without one: what these are held against. */
  whole: Float64Array;
  /** By source of any expert that was weighed. */
  sources: Record<string, WithoutSource>;
}

/** Experts see one source each, so that without a source only the weights of the others change. */
export function withoutSources(scored: readonly ScoredRound[], count: number, seed: number): WithoutSources {
  const names = [...new Set(scored.flatMap(({ stack }) => Object.keys(stack.weights)))].sort();
  return {
    whole: withoutSource(null, scored, count, seed).refitted,
    sources: Object.fromEntries(names.map((source) => [source, withoutSource(source, scored, count, seed)])),
  };
}

function withoutSource(
  source: string | null,
  scored: readonly ScoredRound[],
  count: number,
  seed: number,
): WithoutSource {
  const none = () => new Float64Array(count).fill(NaN);
  const [refitted, silent, stacked] = [none(), none(), none()];
  for (const { round, stack, chosen } of scored) {
    const experts = scoresBut(source, chosen);
    const raw = fitStack(experts, round.lessons, seed);
    const line = raw && calibrate(stacked, round.lessons);
    const fitted = raw && line ? calibrated(raw, line) : raw;
    for (const request of round.test) {
      silent[request] = probabilityOf(withUnknown(stack, source, experts, request));
      if (!raw) continue;
      stacked[request] = stackedLogOdds(raw, experts, request);
      refitted[request] = probabilityOf(stackedLogOdds(fitted!, experts, request));
    }
  }
  return { refitted, silent };
}

/** The out-of-time log-odds of all experts but the source's. */
function scoresBut(source: string | null, chosen: ChosenExperts): ExpertScores {
  const others = [...chosen].filter(([name]) => name !== source);
  return Object.fromEntries(others.map(([name, { history }]) => [name, history]));
}

function withUnknown(stack: Stack, source: string | null, experts: ExpertScores, request: number): number {
  const { [source ?? ""]: off, ...weights } = stack.weights;
  return stackedLogOdds({ base: stack.base, weights }, experts, request) + (off?.unknown ?? 0);
}

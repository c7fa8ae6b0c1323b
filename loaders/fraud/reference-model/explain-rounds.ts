import type { MapTasks } from "../../run/map.ts";
import type { ChosenExperts } from "./chosen-experts.ts";
import type { Explained, ExplainTask } from "./explain-expert.ts";
import type { Added } from "./importances.ts";
import type { RoundSource } from "./round-sources.ts";
import type { Round } from "./rounds.ts";
import type { Stack } from "./stack.ts";

/** A period that was scored, with what it was scored by. */
export interface ScoredRound {
  round: Round;
  stack: Stack;
  chosen: ChosenExperts;
}

/** Requests over which the mean size of contributions is taken, by period. */
const SAMPLE = 60;

const TASK = new URL("./explain-expert.ts", import.meta.url);

/** What each expert added to the log-odds of each period that it had not seen, as it was weighed. */
export async function explainRounds(
  scored: readonly ScoredRound[],
  sources: readonly RoundSource[],
  fraud: Uint8Array,
  map: MapTasks,
): Promise<Added[]> {
  const bySource = new Map(sources.map((source) => [source.source, source]));
  const jobs = scored.flatMap((period) =>
    Object.keys(period.stack.weights).map((source) => ({ period, ...jobOf(period, bySource.get(source)!, fraud) })),
  );
  const explained = await map<ExplainTask, Explained>(
    TASK,
    jobs.map(({ task }) => task),
  );
  return jobs.map(({ period, source }, i) => addedBy(period, source, explained[i]!, fraud));
}

function jobOf({ chosen }: ScoredRound, source: RoundSource, fraud: Uint8Array) {
  const { expert } = chosen.get(source.source)!;
  const { test } = expert;
  const task: ExplainTask = {
    columns: expert.features.map((name) => source.columns[source.names.indexOf(name)]!),
    model: expert.model,
    frauds: test.filter((request) => fraud[request] === 1),
    sample: test.filter((_, i) => i % Math.ceil(test.length / SAMPLE) === 0),
  };
  return { source: source.source, task };
}

function addedBy(
  { round, stack, chosen }: ScoredRound,
  source: string,
  explained: Explained,
  fraud: Uint8Array,
): Added {
  const { weight, unknown } = stack.weights[source]!;
  const { expert, history } = chosen.get(source)!;
  let [amongFrauds, absolute] = [0, 0];
  for (const request of round.test) {
    const logOdds = history[request]!;
    const isKnown = !Number.isNaN(logOdds);
    if (isKnown) absolute += weight * Math.abs(logOdds);
    if (fraud[request]) amongFrauds += isKnown ? weight * logOdds : unknown;
  }
  return {
    source,
    features: expert.features,
    amongFrauds: explained.amongFrauds.map((sum) => (weight / expert.spread) * sum),
    meanAbsolute: explained.meanAbsolute.map((mean) => (weight / expert.spread) * mean),
    sourceAmongFrauds: amongFrauds,
    sourceMeanAbsolute: expert.test.length > 0 ? absolute / expert.test.length : 0,
    requests: expert.test.length,
  };
}

import type { ExpertKind } from "../../../src/models/fraud-expert.ts";
import type { MapTasks } from "../../run/map.ts";
import { lessonsWhere } from "./lessons.ts";
import type { RoundSource } from "./round-sources.ts";
import type { Round } from "./rounds.ts";
import type { ExpertTask, TrainedExpert } from "./train-expert.ts";

export interface TrainRounds {
  rounds: readonly Round[];
  sources: readonly RoundSource[];
  /** By request: found to be fraud by the last day. */
  fraud: Uint8Array;
  seed: number;
  map: MapTasks;
}

/** One expert of a round as trained, with the requests it scored. */
export interface RoundExpert extends TrainedExpert {
  test: Int32Array;
  features: readonly string[];
  /** Share of frauds among the requests learnt from. */
  baseRate: number;
}

/** By round and source: the experts that could be trained, of every kind. */
export type TrainedRounds = readonly ReadonlyMap<string, readonly RoundExpert[]>[];

/** Kinds that compete within a source. */
const KINDS: readonly ExpertKind[] = ["logistic", "trees"];
/** Fewest frauds that a source must have known. */
const FEWEST_FRAUDS = 10;

const TASK = new URL("./train-expert.ts", import.meta.url);

/** Trains all experts of all rounds, the greatest tasks first, so that threads end together. */
export async function trainRounds(given: TrainRounds): Promise<TrainedRounds> {
  const jobs = given.rounds.flatMap((_, round) => given.sources.flatMap((source) => jobOf(given, round, source)));
  jobs.sort((a, b) => b.task.rows.length * b.task.columns.length - a.task.rows.length * a.task.columns.length);
  const answers = await given.map<ExpertTask, TrainedExpert[]>(
    TASK,
    jobs.map(({ task }) => task),
  );
  const trained = given.rounds.map(() => new Map<string, RoundExpert[]>());
  jobs.forEach(({ round, source, features, baseRate, task: { test } }, i) => {
    trained[round]!.set(
      source,
      answers[i]!.map((expert) => ({ ...expert, test, features, baseRate })),
    );
  });
  return trained;
}

function jobOf({ rounds, fraud, seed }: TrainRounds, round: number, source: RoundSource) {
  const { lessons, test } = rounds[round]!;
  const picked = source.picked[round]!;
  const learn = lessonsWhere(lessons, (request) => source.known[request] === 1);
  if (learn.frauds < FEWEST_FRAUDS || picked.length === 0) return [];
  const known = test.filter((request) => source.known[request] === 1);
  const task: ExpertTask = {
    columns: picked.map((place) => source.columns[place]!),
    rows: learn.rows,
    outcome: learn.outcome,
    kinds: KINDS,
    test: known,
    explained: known.filter((request) => fraud[request] === 1),
    seed,
  };
  const features = picked.map((place) => source.names[place]!);
  return [{ round, source: source.source, features, baseRate: learn.frauds / learn.rows.length, task }];
}

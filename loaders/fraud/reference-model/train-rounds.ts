import type { ExpertKind } from "../../../src/models/fraud-expert.ts";
import type { MapTasks } from "../../run/map.ts";
import { drawLessons } from "./drawn-lessons.ts";
import { lessonsWhere, type Lessons } from "./lessons.ts";
import type { RoundSource } from "./round-sources.ts";
import type { Round } from "./rounds.ts";
import type { ExpertTask, TrainedExpert } from "./train-expert.ts";

export interface TrainRounds {
  rounds: readonly Round[];
  sources: readonly RoundSource[];
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

/** Kinds that compete within a source that has known frauds enough; an isolation forest needs none. */
const KINDS: readonly ExpertKind[] = ["logistic", "trees", "isolation"];
const WITHOUT_FRAUDS: readonly ExpertKind[] = ["isolation"];
/** Fewest frauds, and fewest requests, that a source must have known. */
const FEWEST_FRAUDS = 10;
const FEWEST_REQUESTS = 500;

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
    const experts = answers[i]!.map((expert) => ({ ...expert, test, features, baseRate }));
    if (experts.length > 0) trained[round]!.set(source, experts);
  });
  return trained;
}

function jobOf({ rounds, seed }: TrainRounds, round: number, { source, known, names, columns, picked }: RoundSource) {
  const { lessons, test } = rounds[round]!;
  const places = picked[round]!;
  const learn = lessonsWhere(lessons, (request) => known[request] === 1);
  if (learn.rows.length < FEWEST_REQUESTS || places.length === 0) return [];
  const { rows, outcome } = drawLessons(learn, seed);
  const task: ExpertTask = {
    columns: places.map((place) => columns[place]!),
    rows,
    outcome,
    kinds: learn.frauds < FEWEST_FRAUDS ? WITHOUT_FRAUDS : KINDS,
    test: test.filter((request) => known[request] === 1),
    seed,
  };
  return [{ round, source, features: places.map((place) => names[place]!), baseRate: rateOf(learn), task }];
}

/** Share of frauds, kept away from 0. */
function rateOf({ frauds, rows }: Lessons): number {
  return (frauds + 0.5) / (rows.length + 1);
}

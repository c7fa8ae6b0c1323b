import type { Database } from "../../stage/database.ts";
import { MOST_FEATURES, pickColumns } from "./pick-columns.ts";
import type { Round } from "./rounds.ts";
import { featureNames, readSourceFeatures, type SourceFeatures } from "./source-features.ts";

/** A source with the features that each round looks at. */
export interface RoundSource extends SourceFeatures {
  /** Places among `columns`, by round. */
  picked: readonly (readonly number[])[];
}

/** Reads the sources. A wide one is narrowed for each round by that round's lessons alone. */
export async function readRoundSources(database: Database, rounds: readonly Round[], count: number) {
  const sources: RoundSource[] = [];
  for (const [source, names] of await featureNames(database)) {
    const byRound =
      names.length > MOST_FEATURES
        ? await pickColumns(
            database,
            source,
            names,
            rounds.map(({ lessons }) => lessons),
          )
        : rounds.map(() => names);
    const wanted = new Set(byRound.flat());
    const read = await readSourceFeatures(
      database,
      source,
      names.filter((name) => wanted.has(name)),
      count,
    );
    sources.push({ ...read, picked: byRound.map((picked) => picked.map((name) => read.names.indexOf(name))) });
  }
  return sources;
}

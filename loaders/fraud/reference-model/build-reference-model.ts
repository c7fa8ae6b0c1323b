import type { PillarContext } from "../../run/pillar.ts";
import type { Cases } from "../cases/cases.ts";
import type { Findings } from "../cases/findings.ts";
import { outcomeBy } from "../cases/outcome.ts";
import { endOf } from "../fraud-context.ts";
import { combineRounds } from "./combine-rounds.ts";
import type { ReferenceModel } from "./reference-model.ts";
import { readRoundSources } from "./round-sources.ts";
import { roundsOf } from "./rounds.ts";
import { trainRounds } from "./train-rounds.ts";

export interface LearnFrom {
  context: PillarContext;
  cases: Cases;
  findings: Findings;
}

/** Builds the reference model on what the book knew at each time; null when there is nothing to learn from. */
export async function buildReferenceModel({ context, cases, findings }: LearnFrom): Promise<ReferenceModel | null> {
  const asOf = endOf(context.book.settings.as_of);
  const rounds = roundsOf(cases, findings, asOf);
  if (rounds.length === 0) return null;
  const sources = await readRoundSources(context.database, rounds, cases.count);
  const { fraud } = outcomeBy(asOf, cases.at, findings);
  const trained = await trainRounds({ rounds, sources, fraud, seed: context.options.seed, map: context.map });
  return combineRounds({ rounds, sources, fraud, trained, count: cases.count });
}

import type { PillarContext } from "../../run/pillar.ts";
import type { Cases } from "../cases/cases.ts";
import type { Findings } from "../cases/findings.ts";
import { outcomeBy } from "../cases/outcome.ts";
import { endOf } from "../fraud-context.ts";
import { scoredModel } from "../scored/scored-model.ts";
import { combineRounds } from "./combine-rounds.ts";
import { explainRounds } from "./explain-rounds.ts";
import { summariseFeatures } from "./feature-summary.ts";
import { importancesOf } from "./importances.ts";
import { periodOf } from "./period.ts";
import { REFERENCE, type ReferenceModel } from "./reference-model.ts";
import { reasonGroups } from "./reasons.ts";
import { readRoundSources } from "./round-sources.ts";
import { roundsOf } from "./rounds.ts";
import { trainRounds } from "./train-rounds.ts";
import { withoutSources } from "./without-sources.ts";

export interface LearnFrom {
  context: PillarContext;
  cases: Cases;
  findings: Findings;
}

/** Builds the reference model on what the book knew at each time; null when there is too little to learn from. */
export async function buildReferenceModel({ context, cases, findings }: LearnFrom): Promise<ReferenceModel | null> {
  const { database, map } = context;
  const { seed } = context.options;
  const asOf = endOf(context.book.settings.as_of);
  const rounds = roundsOf(cases, findings, asOf);
  if (rounds.length === 0) return null;
  const sources = await readRoundSources(database, rounds, cases.count);
  const trained = await trainRounds({ rounds, sources, seed, map });
  const { scores, experts, scored, model } = combineRounds(rounds, trained, cases.count);
  if (!model) return null;
  const { fraud } = outcomeBy(asOf, cases.at, findings);
  const periods = scored.map((period) => periodOf(period, fraud));
  const reasons = reasonGroups(model, sources);
  const { lessons } = rounds.at(-1)!;
  return {
    scored: scoredModel(REFERENCE, "reference", scores, experts),
    model,
    features: summariseFeatures(model, sources),
    periods,
    reasons,
    importances: importancesOf(await explainRounds(scored, sources, fraud, map), periods, reasons),
    without: withoutSources(scored, cases.count, seed),
    learnt: { requests: lessons.rows.length, frauds: lessons.frauds },
  };
}

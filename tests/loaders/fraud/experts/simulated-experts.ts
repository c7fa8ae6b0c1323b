import { outcomeBy } from "../../../../loaders/fraud/cases/outcome.ts";
import type { FraudContext } from "../../../../loaders/fraud/part.ts";
import { buildReferenceModel } from "../../../../loaders/fraud/reference-model/build-reference-model.ts";
import type { Database } from "../../../../loaders/stage/database.ts";
import { contextOf } from "../diagnostics/simulated-requests.ts";
import { LAST_DAY, simulatedRequests, stagedFeatures } from "../reference-model/simulated-requests.ts";

/** A book in which fraud goes with a signal in behaviour and in context, `profile` is noise and `police` knows the last requests alone; no model is brought. */
export async function simulatedExperts(
  sources: readonly string[],
): Promise<{ context: FraudContext; database: Database }> {
  const simulated = simulatedRequests({ frauds: 180 });
  const { cases, findings } = simulated;
  const noise = cases.at.map((_, i) => ((i * 7919) % 1000) / 1000);
  const all: Record<string, Record<string, Float64Array>> = {
    ...simulated.features,
    profile: { noise },
    police: { noise },
  };
  const features = Object.fromEntries(sources.map((source) => [source, all[source]!]));
  const database = await stagedFeatures(features, { police: 1500 });
  for (const table of [
    "request_light (request_number INTEGER, model VARCHAR, light VARCHAR, shown_day INTEGER)",
    "review_capacity (branch VARCHAR, day INTEGER, reviews INTEGER)",
    "model_change (changed_day INTEGER, changed_at TIMESTAMP, model VARCHAR, change VARCHAR, note VARCHAR)",
  ])
    await database.run(`CREATE TABLE staged.${table}`);
  const base = contextOf(database);
  const as_of = new Date((LAST_DAY - 1) * 86_400_000).toISOString().slice(0, 10);
  const book = { ...base.book, settings: { ...base.book.settings, as_of } };
  const priced = { ...findings, paidOut: findings.paidOut.map(() => 100_000) };
  const given = { ...base, book, options: { seed: 1, bootstraps: 100 } };
  const reference = await buildReferenceModel({ context: given, cases, findings: priced });
  const outcome = outcomeBy(LAST_DAY, cases.at, priced);
  const models = reference ? [reference.scored] : [];
  return { context: { ...given, cases, findings: priced, outcome, asOf: LAST_DAY, models, reference }, database };
}

import type { PillarContext } from "../run/pillar.ts";
import { readCases } from "./cases/read-cases.ts";
import { readFindings } from "./cases/findings.ts";
import { outcomeBy } from "./cases/outcome.ts";
import type { FraudContext } from "./part.ts";
import type { ReferenceModel } from "./reference-model/reference-model.ts";
import { broughtModels } from "./scored/brought-models.ts";

const MILLISECONDS_OF_A_DAY = 86_400_000;

/** Reads what the parts share; a thread does it for itself, as its database is its own. */
export async function fraudContext(context: PillarContext, reference: ReferenceModel | null): Promise<FraudContext> {
  const { database, book } = context;
  const cases = await readCases(database);
  const findings = await readFindings(database);
  const asOf = endOf(book.settings.as_of);
  const models = await broughtModels(database, cases.count);
  if (reference) models.push(reference.scored);
  const outcome = outcomeBy(asOf, cases.at, findings);
  return { ...context, cases, findings, outcome, asOf, models, reference };
}

/** The end of a day (ISO date), in days since 1970. */
export function endOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_OF_A_DAY + 1;
}

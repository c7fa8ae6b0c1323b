import type { PillarContext } from "../../run/pillar.ts";
import type { Estimate } from "../../../src/models/evidence.ts";
import { PERSISTENCY_MONTHS, type PersistencyModel } from "../../../src/models/persistency.ts";
import { persistencyByGroup } from "../../../src/models/persistency-by-group.ts";
import { DEFAULT_DEFINITION } from "../../../src/models/persistency-definition.ts";
import { reconcileDefinitions } from "../../../src/models/persistency-reconciliation.ts";
import type { Row } from "../../../src/models/report.ts";
import type { Part } from "../part.ts";
import { agentBands, readAgentStates } from "./agent-bands.ts";
import { bookAverages } from "./book-averages.ts";
import { persistencyChecks } from "./checks.ts";
import { missingNeeds } from "./needs.ts";
import { persistencyNumbers } from "../../../src/models/persistency-numbers.ts";
import { givenUpPremium } from "./given-up-premium.ts";
import { readPersistencyModel, TRAITS } from "./read-model.ts";

/** How long policies stay, under any definition: the share still there after 13, 25, 37, 49 and 61 months. */
export async function persistency({ database, book }: PillarContext): Promise<Part> {
  const missing = missingNeeds(book);
  if (missing.length > 0) return { numbers: {}, tables: {}, missing, checks: [] };
  const model = await readPersistencyModel(database);
  const agents = agentBands(await readAgentStates(database));
  const numbers: Record<string, Estimate> = {
    ...persistencyNumbers(model),
    "loyalty.persistency.agent_spread": agents.spread,
    ...(await givenUpPremium(database)),
    ...(await bookAverages(database)),
  };
  return {
    numbers,
    tables: { ...tablesOf(model), persistency_agents: agents.bands },
    missing,
    checks: persistencyChecks(numbers),
    model,
  };
}

function tablesOf(model: PersistencyModel): Record<string, Row[]> {
  const measures = PERSISTENCY_MONTHS.flatMap((month) => (["count", "premium"] as const).map((by) => ({ month, by })));
  return {
    persistency_groups: TRAITS.flatMap((trait) =>
      PERSISTENCY_MONTHS.flatMap((month) =>
        persistencyByGroup(model, { trait, month, by: "count" }, DEFAULT_DEFINITION),
      ),
    ),
    persistency_definitions: measures.flatMap((measure) =>
      reconcileDefinitions(model, measure, DEFAULT_DEFINITION).map((row) => ({ ...measure, ...row })),
    ),
  };
}

import type { PillarContext } from "../../run/pillar.ts";
import type { Part } from "../part.ts";
import { agentSurvival, attrition, attritionByPlace, readAgents } from "./attrition.ts";
import { leavingHazard } from "./leaving-hazard.ts";
import { readSoldPolicies } from "./leaving-pieces.ts";
import { missingNeeds } from "./needs.ts";
import { orphanNumbers, orphanTable, readOrphans } from "./orphans.ts";
import { walkOutEffect } from "./walk-out-effect.ts";
import { readAgentDays } from "./walk-out.ts";

/** How long agents stay, the policies they leave behind, and what their leaving does to these. */
export async function agents({ database, book }: PillarContext): Promise<Part> {
  const missing = missingNeeds(book);
  const lacks = (analysis: string) => missing.some((one) => one.analysis === analysis);
  if (lacks("agents")) return { numbers: {}, tables: {}, missing, checks: [] };
  const people = await readAgents(database);
  const staying: Part = {
    numbers: { "loyalty.agents.attrition_13": attrition(people) },
    tables: { agents_survival: agentSurvival(people), agents_places: attritionByPlace(people) },
    missing,
    checks: [],
  };
  if (lacks("orphans")) return staying;
  const orphans = await readOrphans(database);
  const sold = await readSoldPolicies(database);
  const leaving = leavingHazard(sold);
  const walkOut = walkOutEffect(sold, await readAgentDays(database));
  return {
    numbers: { ...staying.numbers, ...orphanNumbers(orphans), ...leaving.numbers, ...walkOut.numbers },
    tables: {
      ...staying.tables,
      agents_orphans: orphanTable(orphans),
      agents_leaving: leaving.rows,
      agents_walk_out: walkOut.rows,
    },
    missing,
    checks: [...leaving.checks, ...walkOut.checks],
  };
}

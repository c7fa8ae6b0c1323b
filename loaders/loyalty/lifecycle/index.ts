import type { Check } from "../../../src/models/report.ts";
import type { PillarContext } from "../../run/pillar.ts";
import type { Part } from "../part.ts";
import { foldPlaces } from "./folded-places.ts";
import { lifecycleNumbers, stepNumbers } from "./lifecycle-numbers.ts";
import { moveRows } from "./moves.ts";
import { missingNeeds } from "./needs.ts";
import { nextSteps } from "./next-steps.ts";
import { placeRows } from "./place-rows.ts";
import { readFlows, readLapses, readLeavers, readReach, type Flow } from "./read-lifecycle.ts";
import { reinstatement } from "./reinstatement.ts";
import { winBack } from "./win-back.ts";

/** Where every person stands between prospect and win-back, whom each next step is for, and what those who came back brought. */
export async function lifecycle(context: PillarContext): Promise<Part> {
  const missing = missingNeeds(context.book);
  const lacks = new Set(missing.map(({ analysis }) => analysis));
  if (lacks.has("lifecycle")) return { numbers: {}, tables: {}, missing, checks: [] };
  const { database } = context;
  const places = await placesOf(context, !lacks.has("lifecycle_consent"));
  const back = winBack(await readLeavers(database), !lacks.has("win_back_value"));
  const again = lacks.has("reinstatement") ? { numbers: {}, tables: {} } : reinstatement(await readLapses(database));
  return {
    numbers: { ...places.numbers, ...back.numbers, ...again.numbers },
    tables: { ...places.tables, ...back.tables, ...again.tables },
    missing,
    checks: places.checks,
  };
}

async function placesOf({ database, book }: PillarContext, knowsConsent: boolean): Promise<Omit<Part, "missing">> {
  const flows = await readFlows(database);
  const folding = foldPlaces(flows);
  const checks = [await everyoneHasOnePlace(flows, database)];
  if (!folding) return { numbers: {}, tables: {}, checks };
  const places = placeRows(flows, folding, book.settings.discount_rate);
  const { steps, leftOut } = nextSteps(await readReach(database), places, knowsConsent);
  return {
    numbers: { ...lifecycleNumbers(flows, places), ...stepNumbers(steps) },
    tables: { places, moves: moveRows(flows, folding), next_steps: steps, left_out: leftOut },
    checks,
  };
}

/** Everybody known on the as-of date is in one place: people of the places against customers known by then. */
async function everyoneHasOnePlace(flows: readonly Flow[], database: PillarContext["database"]): Promise<Check> {
  const [row] = await database.rows<{ known: number }>(
    "SELECT COUNT(*) AS known FROM staged.lifecycle_place WHERE years_before = 0 AND place <> 'not_yet' ORDER BY 1",
  );
  const placed = flows.reduce((sum, { people }) => sum + people, 0);
  return { id: "one_place_each", passed: placed === row!.known, value: null, limit: null };
}

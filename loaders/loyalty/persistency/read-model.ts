import { group } from "d3";
import type { Database } from "../../stage/database.ts";
import { fitBetaPrior } from "../../statistics/beta-binomial-shrinkage.ts";
import {
  keptOf,
  levelsOf,
  PERSISTENCY_MONTHS,
  type PersistencyModel,
  type StateGroup,
} from "../../../src/models/persistency.ts";
import { DEFAULT_DEFINITION } from "../../../src/models/persistency-definition.ts";
import { readDesignEffects } from "./design-effects.ts";
import { publishableCells, type CellRow, type PeopleRow } from "./state-cells.ts";

/** Traits by which persistency is shown. */
export const TRAITS = ["product", "channel", "source", "cohort"] as const;

interface LifeRow {
  is_rider: boolean;
  month_number: number;
  cause: number;
  policies: number;
  premium: number;
}

/** The small table from which any definition of persistency is answered, here and in the browser. */
export async function readPersistencyModel(database: Database): Promise<PersistencyModel> {
  const cells = await database.rows<CellRow>(
    `SELECT * FROM staged.persistency_cell WHERE NOT is_rider OR trait = 'all'
     ORDER BY trait, level, is_rider, month_number, state`,
  );
  const people = await database.rows<PeopleRow>(
    "SELECT * FROM staged.persistency_people ORDER BY trait, level, month_number",
  );
  const life = await database.rows<LifeRow>(
    "SELECT * FROM staged.persistency_life ORDER BY is_rider, month_number, cause",
  );
  const model: PersistencyModel = {
    ...columnsOf(published(cells, people)),
    life: lifeColumns(life),
    strengths: {},
    designEffects: await readDesignEffects(database),
  };
  model.strengths = Object.fromEntries(TRAITS.map((trait) => [trait, strengthOf(model, trait)]));
  return model;
}

function published(cells: readonly CellRow[], people: readonly PeopleRow[]): CellRow[] {
  const place = ({ trait, month_number }: { trait: string; month_number: number }) => `${trait} ${month_number}`;
  const byPlace = group(cells, place);
  return [...group(people, place)].flatMap(([key, levels]) => publishableCells(byPlace.get(key) ?? [], levels));
}

function columnsOf(rows: readonly CellRow[]): Pick<PersistencyModel, "groups" | "cells"> {
  const places = new Map<string, number>();
  const groups: StateGroup[] = [];
  const cells: PersistencyModel["cells"] = { group: [], month: [], state: [], policies: [], premium: [], spread: [] };
  for (const row of rows) {
    const found: StateGroup = { trait: row.trait, level: row.level, riders: row.is_rider };
    const key = JSON.stringify(found);
    if (!places.has(key)) places.set(key, groups.push(found) - 1);
    cells.group.push(places.get(key)!);
    cells.month.push(row.month_number);
    cells.state.push(row.state);
    cells.policies.push(row.policies);
    cells.premium.push(Number(row.premium.toPrecision(6)));
    cells.spread.push(row.premium > 0 ? Number((row.premium_squares / row.premium).toPrecision(2)) : 0);
  }
  return { groups, cells };
}

function lifeColumns(rows: readonly LifeRow[]): PersistencyModel["life"] {
  return {
    riders: rows.map((row) => row.is_rider),
    month: rows.map((row) => row.month_number),
    cause: rows.map((row) => row.cause),
    policies: rows.map((row) => row.policies),
    premium: rows.map((row) => Math.round(row.premium)),
  };
}

/** How far the levels of a trait differ at the latest of 25 and 13 months that anybody reached; null when by chance alone. */
function strengthOf(model: PersistencyModel, trait: string): number | null {
  for (const month of [PERSISTENCY_MONTHS[1], PERSISTENCY_MONTHS[0]]) {
    const levels = levelsOf(model, trait).map((level) => keptOf(model, { trait, level, month }, DEFAULT_DEFINITION));
    const trials = levels.map(({ kept, gone }) => kept.policies + gone.policies);
    const prior = fitBetaPrior(
      levels.map(({ kept }) => kept.policies),
      trials,
    );
    if (prior) return prior.strength === null ? null : Math.round(prior.strength * 10) / 10;
  }
  return null;
}

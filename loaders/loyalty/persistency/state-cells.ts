import { FEWEST_PEOPLE, poolSmallGroups } from "../../value/small-cells.ts";
import { DEFAULT_DEFINITION, STATE, treatmentOf } from "../../../src/models/persistency-definition.ts";

/** Policies in one state at one month, of one level of a trait, main policies or riders. */
export interface CellRow {
  trait: string;
  level: string | null;
  is_rider: boolean;
  month_number: number;
  state: number;
  policies: number;
  premium: number;
  premium_squares: number;
}

export interface PeopleRow {
  trait: string;
  level: string | null;
  month_number: number;
  people: number;
}

const GIVEN_UP = STATE.ended + 1;

/**
 * The cells of one trait at one month as they may be published: levels of fewer than ten people are pooled into "other", and a
 * state with fewer than ten policies in a level joins what the default definition makes of it, so that the default stays exact
 * and another definition misses by at most nine policies.
 */
export function publishableCells(cells: readonly CellRow[], people: readonly PeopleRow[]): CellRow[] {
  return withoutSmallStates(withoutSmallLevels(cells, people));
}

function withoutSmallLevels(cells: readonly CellRow[], people: readonly PeopleRow[]): CellRow[] {
  const levels = people.map(({ level, people }) => ({ people, cells: cells.filter((cell) => cell.level === level) }));
  const kept = poolSmallGroups(
    levels,
    (level) => level.people,
    (pooled) => ({
      people: pooled.reduce((sum, level) => sum + level.people, 0),
      cells: summed(pooled.flatMap((level) => level.cells).map((cell) => ({ ...cell, level: "other" }))),
    }),
  );
  return kept.flatMap((level) => level.cells);
}

function withoutSmallStates(cells: readonly CellRow[]): CellRow[] {
  const small = new Set<CellRow>();
  for (const riders of [false, true]) {
    const own = cells.filter((cell) => cell.is_rider === riders);
    for (const state of new Set(own.map((cell) => cell.state))) {
      for (const cell of smallest(own.filter((cell) => cell.state === state))) small.add(cell);
    }
  }
  return summed(cells.flatMap((cell) => (small.has(cell) ? joined(cell) : [cell])));
}

/** Cells of fewer than ten policies, and the next smallest with them until ten are hidden together. */
function smallest(cells: readonly CellRow[]): CellRow[] {
  const found: CellRow[] = [];
  let hidden = 0;
  for (const cell of [...cells].sort((a, b) => a.policies - b.policies)) {
    if (cell.policies >= FEWEST_PEOPLE && (found.length === 0 || hidden >= FEWEST_PEOPLE)) break;
    found.push(cell);
    hidden += cell.policies;
  }
  return found;
}

/** The cell in the state that stands for its treatment by default; nothing where the default leaves it out. */
function joined(cell: CellRow): CellRow[] {
  const treatment = treatmentOf(cell.state, DEFAULT_DEFINITION);
  if (treatment === "left_out") return [];
  return [{ ...cell, state: treatment === "kept" ? 0 : GIVEN_UP }];
}

function summed(cells: readonly CellRow[]): CellRow[] {
  const found = new Map<string, CellRow>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.level, cell.is_rider, cell.state]);
    const before = found.get(key);
    if (!before) found.set(key, { ...cell });
    else {
      before.policies += cell.policies;
      before.premium += cell.premium;
      before.premium_squares += cell.premium_squares;
    }
  }
  return [...found.values()];
}

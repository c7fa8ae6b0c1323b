import { levelOf } from "./pivot-levels.js";
import { isSum, levelsFor, NOTHING, type PivotSchema } from "./pivot-schema.js";
import type { Axis, Drill, PivotState } from "./pivot-state.js";

const IN_ORDER = { by: "order", descending: false } as const;

/** The level that opening a value of an axis leads to: the finer one of its hierarchy, else the next that is not in use; null at the end of all. */
export function levelBelow(state: PivotState, axis: Axis, schema: PivotSchema): string | null {
  const offered = levelsFor(schema, state.measure).map(({ id }) => id);
  const below = levelOf(state[axis])?.below;
  const other = state[axis === "rows" ? "columns" : "rows"];
  if (below && below !== other && offered.includes(below)) return below;
  const used = new Set([state.rows, state.columns, ...state.drills.map((drill) => drill.level)].map(hierarchyOf));
  return offered.find((id) => !used.has(hierarchyOf(id))) ?? null;
}

/** The table inside one value of an axis, a level deeper; the same table at the end of all levels. */
export function drillDown(state: PivotState, axis: Axis, value: string, schema: PivotSchema): PivotState {
  const below = levelBelow(state, axis, schema);
  if (below === null) return state;
  const drills: Drill[] = [...state.drills, { axis, level: state[axis], value }];
  return { ...state, drills, [axis]: below, sort: IN_ORDER };
}

/** The table as it was before the drill of this place and all later ones: their axes go back to the levels that they came from. */
export function drillUp(state: PivotState, place: number): PivotState {
  const undone = state.drills.slice(place);
  const levels = undone.reduceRight<Partial<PivotState>>((found, { axis, level }) => ({ ...found, [axis]: level }), {});
  const next = { ...state, ...levels, drills: state.drills.slice(0, place), sort: IN_ORDER };
  return next.columns === next.rows ? { ...next, columns: NOTHING } : next;
}

/** The table with rows and columns changed places. */
export function swapAxes(state: PivotState): PivotState {
  if (state.columns === NOTHING) return state;
  const drills = state.drills.map((drill): Drill => ({ ...drill, axis: drill.axis === "rows" ? "columns" : "rows" }));
  const show = state.show === "row" ? "column" : state.show === "column" ? "row" : state.show;
  return { ...state, rows: state.columns, columns: state.rows, drills, show, sort: IN_ORDER };
}

/**
 * The table of another measure: levels and drills that it cannot be split by fall back and are told by their levels' ids, and a share of an
 * average becomes the average.
 */
export function changeMeasure(
  state: PivotState,
  initial: PivotState,
  schema: PivotSchema,
): { state: PivotState; lost: string[] } {
  const offered = new Set(levelsFor(schema, initial.measure).map(({ id }) => id));
  const asked = [state.rows, state.columns, ...state.drills.map(({ level }) => level)];
  const lost = [...new Set(asked.filter((id) => id !== NOTHING && !offered.has(id)))];
  const rows = offered.has(state.rows) ? state.rows : initial.rows;
  const columns = state.columns === NOTHING || offered.has(state.columns) ? state.columns : initial.columns;
  const show = isSum(initial.measure) || state.show === "index" ? state.show : "value";
  const drills = state.drills.filter(({ level }) => offered.has(level));
  const distinct = columns === rows ? NOTHING : columns;
  return { state: { measure: initial.measure, rows, columns: distinct, show, drills, sort: IN_ORDER }, lost };
}

/** What the levels of one hierarchy share: opening one uses them all up. */
function hierarchyOf(id: string): string {
  const level = levelOf(id);
  return level ? `${level.table}.${level.columns.join()}` : id;
}

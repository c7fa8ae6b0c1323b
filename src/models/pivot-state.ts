import { levelOf } from "./pivot-levels.js";
import { defaultLevels, isSum, levelsFor, measuresIn, NOTHING, type PivotSchema } from "./pivot-schema.js";

/** How numbers are shown: themselves, as a share of their row, column or everything, or with the average set to 100. */
export const SHOWN_AS = ["value", "row", "column", "all", "index"] as const;
export type ShownAs = (typeof SHOWN_AS)[number];

export type Axis = "rows" | "columns";

/** One step of drilling: on an axis, at a level, the value that was opened ("" for what is not known). */
export interface Drill {
  axis: Axis;
  level: string;
  value: string;
}

/** What the rows are sorted by: their names, their totals, or the column of a key. */
export interface PivotSort {
  by: "order" | "name" | "total" | "column";
  /** Key of the column. */
  column?: string;
  descending: boolean;
}

/** A table as its reader asked for it. */
export interface PivotState {
  measure: string;
  rows: string;
  /** A level, or "none". */
  columns: string;
  show: ShownAs;
  drills: Drill[];
  sort: PivotSort;
}

/** A wish that the address holds and that cannot be met. */
export interface Unmet {
  parameter: "measure" | "rows" | "columns" | "show" | "drill" | "sort";
  value: string;
}

const PARAMETERS = ["measure", "rows", "columns", "show", "drill", "sort"] as const;
const PREFIX = "explore.pivot.";
const IN_ORDER: PivotSort = { by: "order", descending: false };
const LONGEST = 200;

/** The table that is shown when nothing is asked for; null where the database has no measure at all. */
export function initialPivot(schema: PivotSchema, measure = measuresIn(schema)[0]?.id): PivotState | null {
  if (!measure) return null;
  const { rows, columns } = defaultLevels(schema, measure);
  return { measure, rows, columns, show: "value", drills: [], sort: IN_ORDER };
}

/**
 * The table that a URL's search part asks for. What is left out takes its default; what is unknown, or not to be had in this database or for
 * this measure, does too and is told in `unmet`. Null where the database has no measure at all.
 */
export function readPivot(search: string, schema: PivotSchema): { state: PivotState; unmet: Unmet[] } | null {
  const asked = new URLSearchParams(search);
  const unmet: Unmet[] = [];
  const measure = asked.get("measure");
  const known = measuresIn(schema).find(({ id }) => id === PREFIX + measure);
  const initial = initialPivot(schema, known?.id);
  if (!initial) return null;
  if (measure !== null && !known) unmet.push({ parameter: "measure", value: measure });
  const take = <Value>(
    parameter: Unmet["parameter"],
    read: (value: string) => Value | null,
    initially: Value,
  ): Value => {
    const value = asked.get(parameter);
    const found = value === null ? initially : read(value);
    if (found === null) unmet.push({ parameter, value: value! });
    return found ?? initially;
  };
  const offered = new Set(levelsFor(schema, initial.measure).map(({ id }) => id));
  const level = (id: string) => (offered.has(id) ? id : null);
  const rows = take("rows", level, initial.rows);
  const across = initial.columns === rows ? NOTHING : initial.columns;
  const columns = take("columns", (id) => (id === rows ? null : id === NOTHING ? id : level(id)), across);
  const show = take("show", (value) => readShown(value, initial.measure), initial.show);
  const sort = take("sort", (value) => readSort(value, columns), initial.sort);
  const drills = asked.getAll("drill").flatMap((text) => {
    const drill = readDrill(text, offered);
    if (!drill) unmet.push({ parameter: "drill", value: text });
    return drill ?? [];
  });
  return { state: { measure: initial.measure, rows, columns, show, drills, sort }, unmet };
}

/** The search part that says this table: defaults left out, parameters of others kept. */
export function writePivot(state: PivotState, schema: PivotSchema, search: string): string {
  const parameters = new URLSearchParams(search);
  for (const name of PARAMETERS) parameters.delete(name);
  const first = initialPivot(schema)!;
  const initial = initialPivot(schema, state.measure)!;
  const across = initial.columns === state.rows ? NOTHING : initial.columns;
  const put = (name: string, value: string, initially: string) => value !== initially && parameters.set(name, value);
  put("measure", state.measure.slice(PREFIX.length), first.measure.slice(PREFIX.length));
  put("rows", state.rows, initial.rows);
  put("columns", state.columns, across);
  put("show", state.show, initial.show);
  put("sort", sortText(state.sort), sortText(initial.sort));
  for (const { axis, level, value } of state.drills) parameters.append("drill", `${axis}.${level}.${value}`);
  const text = parameters.toString();
  return text ? `?${text}` : "";
}

function readShown(value: string, measure: string): ShownAs | null {
  const found = SHOWN_AS.find((one) => one === value);
  return found && (isSum(measure) || found === "value" || found === "index") ? found : null;
}

function readSort(text: string, columns: string): PivotSort | null {
  const descending = text.startsWith("-");
  const by = descending ? text.slice(1) : text;
  if (by === "name" || by === "total") return { by, descending };
  if (!by.startsWith("column.") || columns === NOTHING || by.length > LONGEST) return null;
  return { by: "column", column: by.slice("column.".length), descending };
}

function sortText({ by, column, descending }: PivotSort): string {
  return `${descending ? "-" : ""}${by === "column" ? `column.${column}` : by}`;
}

function readDrill(text: string, offered: ReadonlySet<string>): Drill | null {
  const found = /^(rows|columns)\.([a-z_0-9]+)\.(.*)$/s.exec(text);
  if (!found || text.length > LONGEST || !offered.has(found[2]!) || !levelOf(found[2]!)) return null;
  return { axis: found[1] as Axis, level: found[2]!, value: found[3]! };
}

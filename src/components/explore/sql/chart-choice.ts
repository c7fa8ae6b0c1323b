import { isNumeric, isTime, type ColumnKind } from "./column-kind.js";

export type ChartKind = "line" | "bars" | "dots";

/** A column of a result, with how many different values its first rows hold. */
export interface ChartColumn {
  name: string;
  kind: ColumnKind;
  distinct: number;
}

export interface ChartChoice {
  kind: ChartKind;
  x: string;
  y: string;
  /** Column that splits the rows into lines or parts of bars; null for none. */
  by: string | null;
}

/** Lines that can still be told from one another. */
const LINES = 8;
/** Names of whole numbers that are steps in time or age, not amounts. */
const STEPS = /(?:^|_)(?:year|years|month|months|quarter|week|day|age|age_band|tenure|duration|decade)(?:$|_)/i;

/** Columns that can stand along the bottom of a chart or name its bars. */
export function axisColumns(columns: readonly ChartColumn[], kind: ChartKind): ChartColumn[] {
  if (kind === "bars") return columns.filter((column) => isCategory(column) || isStep(column));
  return columns.filter((column) => isTime(column.kind) || isNumeric(column.kind));
}

export function valueColumns(columns: readonly ChartColumn[]): ChartColumn[] {
  return columns.filter(({ kind }) => isNumeric(kind));
}

export function splitColumns(columns: readonly ChartColumn[]): ChartColumn[] {
  return columns.filter((column) => isCategory(column) || isStep(column)).filter(({ distinct }) => distinct <= LINES);
}

/**
 * The chart that the columns suggest: time or a step in time and a number make lines, a category and a number bars, two
 * numbers dots. The last number counts, as queries tend to end with what they are about. Null for a single row and where
 * no column is a number.
 */
export function chooseChart(columns: readonly ChartColumn[], rows: number): ChartChoice | null {
  if (rows < 2) return null;
  const step = columns.find(isStep);
  const category = columns.find(isCategory);
  const value = valueColumns(columns).findLast((column) => column !== step && !isStep(column));
  if (!value) return null;
  if (step && step.distinct > 1) {
    const split = splitColumns(columns).find((column) => column !== step);
    if (step.distinct === rows) return { kind: "line", x: step.name, y: value.name, by: null };
    if (split) return { kind: "line", x: step.name, y: value.name, by: split.name };
  }
  if (category) {
    const split = splitColumns(columns).find((column) => column !== category && category.distinct < rows);
    return { kind: "bars", x: category.name, y: value.name, by: split?.name ?? null };
  }
  const other = valueColumns(columns).find((column) => column !== value);
  return other ? { kind: "dots", x: other.name, y: value.name, by: null } : null;
}

/** The reader's choice of another kind of chart, with columns that fit it; null when no column does. */
export function asKind(columns: readonly ChartColumn[], choice: ChartChoice, kind: ChartKind): ChartChoice | null {
  const axes = axisColumns(columns, kind);
  const values = valueColumns(columns);
  const x = axes.find(({ name }) => name === choice.x) ?? axes.find(({ name }) => name !== choice.y);
  const y =
    values.find(({ name }) => name === choice.y && name !== x?.name) ?? values.find(({ name }) => name !== x?.name);
  if (!x || !y) return null;
  const by = kind !== "dots" && choice.by !== x.name ? choice.by : null;
  return { kind, x: x.name, y: y.name, by };
}

function isStep({ kind, name }: ChartColumn): boolean {
  return isTime(kind) || (kind === "integer" && STEPS.test(name));
}

function isCategory({ kind }: ChartColumn): boolean {
  return kind === "text" || kind === "boolean";
}

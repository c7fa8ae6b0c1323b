import { roundSteps } from "./bins.js";
import type { Category, Dimension } from "./dimension.js";
import type { ExplorerTable, WantedDimension } from "./explorer-table.js";
import { categoriesSql, quoted, summarySql } from "./explorer-sql.js";

type Row = Record<string, unknown>;
/** Answers a query with its rows. */
export type Ask = (sql: string) => Promise<Row[]>;

/** This share of the rows at either end shares the outermost bins. */
const TAIL = 0.005;
/** From this share of zeros on, they stand beside the range: a column of them would flatten all others. */
const MANY_ZEROS = 0.15;
/** More categories than this are merged into one. */
const MOST_CATEGORIES = 40;
const REST: Category = { value: "~rest", isRest: true };

/** The dimensions of a table that the database has, each with its bins. */
export async function readDimensions(table: ExplorerTable, ask: Ask): Promise<Dimension[]> {
  const columns = new Set((await ask(`DESCRIBE ${quoted(table.name)}`)).map(({ column_name }) => String(column_name)));
  const wanted = table.groups.flatMap(({ dimensions }) => dimensions).filter(({ column }) => columns.has(column));
  const dimensions: Dimension[] = [];
  for (const dimension of wanted) dimensions.push(await readDimension(table.name, dimension, ask));
  return dimensions.filter(({ steps, categories }) => steps !== null || categories.length > 1);
}

function readDimension(table: string, wanted: WantedDimension, ask: Ask): Promise<Dimension> {
  return wanted.kind === "category" ? readCategories(table, wanted, ask) : readSteps(table, wanted, ask);
}

async function readCategories(table: string, wanted: WantedDimension, ask: Ask): Promise<Dimension> {
  const rows = await ask(categoriesSql(table, wanted));
  const all = rows.map(({ value }): Category => ({ value: value as string | null }));
  const categories = all.length > MOST_CATEGORIES ? [...all.slice(0, MOST_CATEGORIES - 1), REST] : all;
  return { ...wanted, steps: null, categories };
}

async function readSteps(table: string, wanted: WantedDimension, ask: Ask): Promise<Dimension> {
  const [summary] = await ask(summarySql(table, wanted, TAIL));
  const { n, unknown, zeros, minimum, maximum, low, high } = numbersOf(summary!);
  const zerosApart = wanted.kind === "money" && zeros! > MANY_ZEROS * n! && minimum! >= 0;
  const categories: Category[] = [...(zerosApart ? [{ value: "0" }] : []), ...(unknown! > 0 ? [{ value: null }] : [])];
  if (low === null || high === null) return { ...wanted, steps: null, categories };
  const lowest = wanted.kind === "money" && zeros! > 0 && !zerosApart ? Math.min(0, low!) : low!;
  const range = { minimum: zerosApart ? lowest : minimum!, maximum: maximum!, low: lowest, high: high! };
  return { ...wanted, steps: roundSteps(range, wanted.step), categories };
}

function numbersOf(row: Row): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value === null || value === undefined ? null : Number(value)]),
  );
}

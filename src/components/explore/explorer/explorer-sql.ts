import type { Steps } from "./bins.js";
import type { Choices, Dimension } from "./dimension.js";
import { binCount } from "./dimension.js";
import type { ExplorerTable, Headline, WantedDimension } from "./explorer-table.js";

/** The SQL of numbers to summarise and cut: a date counts by its year. */
export function measured({ column, kind }: WantedDimension): string {
  return kind === "year" ? `year(${quoted(column)})` : quoted(column);
}

/** One row: rows, rows without a value, zeros, extremes and where almost everything lies. */
export function summarySql(table: string, dimension: WantedDimension, share: number): string {
  const x = measured(dimension);
  const amount = dimension.kind === "money" ? `CASE WHEN ${x} <> 0 THEN ${x} END` : x;
  return `SELECT count(*) AS n, count(*) - count(${x}) AS unknown, count(*) FILTER (WHERE ${x} = 0) AS zeros,
    min(${x}) AS minimum, max(${x}) AS maximum,
    quantile_disc(${amount}, ${share}) AS low, quantile_disc(${amount}, ${1 - share}) AS high
    FROM ${quoted(table)}`;
}

/** The values of a category, the most frequent first; null stands for rows without a value. */
export function categoriesSql(table: string, { column }: WantedDimension): string {
  const x = quoted(column);
  return `SELECT value, n FROM (SELECT CAST(${x} AS VARCHAR) AS value, count(*) AS n FROM ${quoted(table)} GROUP BY 1)
    ORDER BY n DESC, value`;
}

/** The name of the table that holds every row's bins and amounts. */
export const binnedName = (table: string) => `explorer_${table}`;

/** Makes a table of small columns, one number of a bin for each dimension, so that a million rows are counted in milliseconds. */
export function binnedSql({ name, person, headlines }: ExplorerTable, dimensions: readonly Dimension[]): string {
  const bins = dimensions.map((dimension) => `${binSql(dimension)} AS ${quoted(dimension.column)}`);
  const amounts = sumsOf(headlines).map(({ sql, alias }) => `CAST(weight * (${sql}) AS DOUBLE) AS ${alias}`);
  const who = person ? [`hash(${quoted(person)}) AS person`] : [];
  return `CREATE OR REPLACE TABLE ${binnedName(name)} AS
    SELECT ${[...bins, "CAST(weight AS DOUBLE) AS row_weight", ...amounts, ...who].join(", ")} FROM ${quoted(name)}`;
}

/** What the headlines sum up, each once, with a name for its column. */
export function sumsOf(headlines: readonly Headline[]): { sql: string; alias: string }[] {
  const all = new Set(headlines.flatMap(({ sum, per }) => (per ? [sum, per] : [sum])));
  return [...all].map((sql, i) => ({ sql, alias: `amount_${i}` }));
}

/** What rows have to fulfil in the table of bins to be shown; null when all are. */
export function chosenSql(dimensions: readonly Dimension[], choices: Choices): string | null {
  const conditions = dimensions.flatMap(({ column }) => {
    const choice = choices[column];
    return choice ? [`${quoted(column)} IN (${choice.join(", ")})`] : [];
  });
  return conditions.length > 0 ? conditions.join(" AND ") : null;
}

function binSql(dimension: Dimension): string {
  const { steps, categories } = dimension;
  const type = binCount(dimension) <= 255 ? "UTINYINT" : "USMALLINT";
  const offset = steps?.count ?? 0;
  const x = measured(dimension);
  const cases = categories.flatMap(({ value, isRest }, i) => {
    if (isRest) return [];
    if (value === null) return [`WHEN ${x} IS NULL THEN ${offset + i}`];
    return [`WHEN ${steps ? `${x} = ${value}` : `CAST(${x} AS VARCHAR) = ${literal(value)}`} THEN ${offset + i}`];
  });
  const otherwise = steps ? rangeSql(x, steps) : String(categories.findIndex(({ isRest }) => isRest));
  const bin = cases.length > 0 ? `CASE ${cases.join(" ")} ELSE ${otherwise} END` : otherwise;
  return `CAST(${bin} AS ${type})`;
}

function rangeSql(x: string, { from, step, count }: Steps): string {
  return `least(${count - 1}, greatest(0, floor((${x} - (${from})) / ${step})))`;
}

/** A name as SQL writes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

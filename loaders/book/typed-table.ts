import type { Database } from "../stage/database.ts";
import { readDespiteMalformedRows, rejectedName } from "./csv-source.ts";
import type { ContractColumn } from "./contract/column.ts";
import type { Source, SourceColumn } from "./source.ts";
import { identifier, literal } from "./sql-text.ts";
import { isNumeric, mayBeUnreadable, sqlTypes, typedValue } from "./typed-value.ts";

/** A column that the book brings, with the SQL that reads it from the source. */
export interface TypedColumn extends ContractColumn {
  /** The value as text, as it stands in the file; null when there is none. */
  raw: string;
  typed: string;
  mayBeUnreadable: boolean;
  /** A further numeric column of an open table, which is not in the contract by name. */
  feature: boolean;
}

/** `typed.<table>`: a row number, the columns that the book brings in the contract's types, and `unreadable`. */
export interface TypedTable {
  source: Source;
  columns: TypedColumn[];
  unknownColumns: string[];
}

/** Reads a source in the contract's types. CSV is read once and kept; others stay views. */
export async function openTypedTable(source: Source, database: Database): Promise<TypedTable> {
  const { table } = source;
  const featureNames = table.open ? await featuresOf(source, database) : [];
  const columns = [
    ...table.columns.flatMap((column) => {
      const found = source.columns.find(({ name }) => name === column.name);
      return found ? [typedColumn(column, found, false)] : [];
    }),
    ...featureNames.map((name) => typedColumn(featureColumn(name), columnOf(source, name), true)),
  ];
  const known = new Set(columns.map((column) => column.name));
  const unknownColumns = source.columns.map(({ name }) => name).filter((name) => !known.has(name));
  const typed = { source, columns, unknownColumns };
  await createTypedView(typed, database);
  return typed;
}

function typedColumn(column: ContractColumn, found: SourceColumn, feature: boolean): TypedColumn {
  const name = identifier(found.name);
  return {
    ...column,
    feature,
    raw: `NULLIF(CAST(${name} AS VARCHAR), '')`,
    typed: feature && found.type !== "VARCHAR" ? finite(name) : typedValue(name, found.type, column.type),
    mayBeUnreadable: feature ? found.type === "VARCHAR" : mayBeUnreadable(found.type, column.type),
  };
}

/** Features come by the thousand: one that is not finite counts as missing, so that the file's schema is check enough. */
function finite(name: string): string {
  return `CASE WHEN isfinite(CAST(${name} AS DOUBLE)) THEN CAST(${name} AS DOUBLE) END`;
}

function featureColumn(name: string): ContractColumn {
  return { name, type: "number", optional: true, description: "A feature of the source." };
}

function columnOf(source: Source, name: string): SourceColumn {
  return source.columns.find((column) => column.name === name)!;
}

/** Further columns of an open table that are numeric; in CSV those with at least one number. */
async function featuresOf(source: Source, database: Database): Promise<string[]> {
  const inContract = new Set(source.table.columns.map((column) => column.name));
  const further = source.columns.filter(({ name }) => !inContract.has(name));
  const texts = further.filter(({ type }) => type === "VARCHAR").map(({ name }) => name);
  const numericTexts = texts.length > 0 ? await columnsWithNumbers(source, texts, database) : new Set<string>();
  return further.filter(({ name, type }) => isNumeric(type) || numericTexts.has(name)).map(({ name }) => name);
}

async function columnsWithNumbers(source: Source, names: string[], database: Database): Promise<Set<string>> {
  const counts = names.map((name, i) => `count(TRY_CAST(${identifier(name)} AS DOUBLE)) AS n${i}`);
  const [row] = await readDespiteMalformedRows(source, database, () =>
    database.rows<Record<string, number>>(`SELECT ${counts.join(", ")} FROM source.${identifier(source.table.name)}`),
  );
  return new Set(names.filter((_, i) => row![`n${i}`]! > 0));
}

async function createTypedView(typed: TypedTable, database: Database): Promise<void> {
  const { source, columns } = typed;
  const name = identifier(source.table.name);
  const values = [...columns.map((column) => `${column.typed} AS ${identifier(column.name)}`), unreadable(columns)];
  if (source.file.format !== "csv") {
    await database.run(`
      CREATE OR REPLACE VIEW typed.${name} AS
      SELECT row_number, ${values.join(",\n        ")}
      FROM source.${name}`);
    return;
  }
  await readDespiteMalformedRows(source, database, () =>
    database.run(`
      CREATE OR REPLACE TABLE store.${name} AS
      SELECT ${values.join(",\n        ")}
      FROM source.${name}`),
  );
  await database.run(`
    CREATE OR REPLACE VIEW typed.${name} AS
    ${numbered(source, `SELECT rowid + 1 AS kept_number, * FROM store.${name}`)}`);
}

/** The hash of a row's raw values when one of them cannot be read, else null: no other value tells such rows apart. */
function unreadable(columns: readonly TypedColumn[]): string {
  const fallible = columns.filter((column) => column.mayBeUnreadable);
  if (fallible.length === 0) return "CAST(NULL AS UBIGINT) AS unreadable";
  const conditions = fallible.map(({ raw, typed }) => `(${raw} IS NOT NULL AND ${typed} IS NULL)`);
  const raws = fallible.map(({ raw }) => raw);
  return `CASE WHEN ${conditions.join("\n          OR ")} THEN hash(${raws.join(", ")}) END AS unreadable`;
}

/** Every row of a source with its number, its raw values as `raw <column>`, and its typed values. */
export function numberedRows({ source, columns }: TypedTable): string {
  const name = identifier(source.table.name);
  const values = columns.flatMap((column) => [
    `${column.raw} AS ${rawName(column.name)}`,
    `${column.typed} AS ${identifier(column.name)}`,
  ]);
  const rows =
    source.file.format === "csv"
      ? numbered(source, `SELECT row_number() OVER () AS kept_number, * FROM source.${name}`)
      : `SELECT * FROM source.${name}`;
  return `SELECT row_number, ${values.join(",\n  ")}\nFROM (${rows}) AS numbered`;
}

export function rawName(column: string): string {
  return identifier(`raw ${column}`);
}

/** Numbers rows as they stand in the file: those that could not be taken apart count too. */
function numbered(source: Source, rows: string): string {
  if (source.rejected === 0) return `SELECT kept_number AS row_number, * EXCLUDE (kept_number) FROM (${rows}) AS kept`;
  return `
    SELECT kept_number + COALESCE(passed, 0) AS row_number, kept.* EXCLUDE (kept_number)
    FROM (${rows}) AS kept
    ASOF LEFT JOIN (
      SELECT row_number - passed AS kept_before, max(passed) AS passed
      FROM source.${rejectedName(source.table)}
      GROUP BY kept_before
    ) AS rejected ON kept.kept_number > rejected.kept_before`;
}

/** The relation that stages read: every column of the contract in its type, then the features, without `setAside` rows. */
export async function createBookView(typed: TypedTable, anySetAside: boolean, database: Database): Promise<void> {
  const { table } = typed.source;
  const name = identifier(table.name);
  const brought = new Set(typed.columns.map((column) => column.name));
  const columns = table.columns.map((column) =>
    brought.has(column.name) ? identifier(column.name) : lackingColumn(column),
  );
  const features = typed.columns.filter((column) => column.feature).map((column) => identifier(column.name));
  const sound = `row_number NOT IN (SELECT row_number FROM checks.set_aside WHERE table_name = ${literal(table.name)})`;
  await database.run(`
    CREATE OR REPLACE VIEW book.${name} AS
    SELECT ${[...columns, ...features].join(", ")}
    FROM typed.${name}
    ${anySetAside ? `WHERE ${sound}` : ""}`);
}

/** The empty relation of a table that the book lacks. */
export async function createEmptyView(name: string, columns: readonly ContractColumn[], database: Database) {
  await database.run(`
    CREATE OR REPLACE VIEW book.${identifier(name)} AS
    SELECT ${columns.map(lackingColumn).join(", ")}
    WHERE false`);
}

function lackingColumn(column: ContractColumn): string {
  return `CAST(NULL AS ${sqlTypes[column.type]}) AS ${identifier(column.name)}`;
}

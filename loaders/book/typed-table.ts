import type { Database } from "../stage/database.ts";
import type { ContractColumn } from "./contract/column.ts";
import { readDespiteMalformedRows } from "./csv-source.ts";
import { numberKept, rawAndTyped, unreadable } from "./row-select.ts";
import type { Source, SourceColumn } from "./source.ts";
import { identifier } from "./sql-text.ts";
import { isNumeric, mayBeUnreadable, typedValue } from "./typed-value.ts";

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
  const features = table.open ? await featuresOf(source, database) : [];
  const columns = [
    ...table.columns.flatMap((column) => {
      const found = source.columns.find(({ name }) => name === column.name);
      return found ? [contractColumn(column, found)] : [];
    }),
    ...features.map(featureColumn),
  ];
  const known = new Set(columns.map((column) => column.name));
  const unknownColumns = source.columns.map(({ name }) => name).filter((name) => !known.has(name));
  const typed = { source, columns, unknownColumns };
  await createTypedView(typed, database);
  return typed;
}

function contractColumn(column: ContractColumn, { name, type }: SourceColumn): TypedColumn {
  return {
    ...column,
    feature: false,
    raw: rawText(name),
    typed: typedValue(identifier(name), type, column.type),
    mayBeUnreadable: mayBeUnreadable(type, column.type),
  };
}

/** Features come by the thousand: one that is not finite counts as missing, so that the file's schema is check enough. */
function featureColumn({ name, type }: SourceColumn): TypedColumn {
  return {
    ...{ name, type: "number", optional: true, description: "A feature of the source." },
    feature: true,
    raw: rawText(name),
    typed: typedValue(identifier(name), type, "number"),
    mayBeUnreadable: type === "VARCHAR",
  };
}

function rawText(name: string): string {
  return `NULLIF(CAST(${identifier(name)} AS VARCHAR), '')`;
}

/** Further columns of an open table that are numeric; where they are text, those with at least one number. */
async function featuresOf(source: Source, database: Database): Promise<SourceColumn[]> {
  const inContract = new Set(source.table.columns.map((column) => column.name));
  const further = source.columns.filter(({ name }) => !inContract.has(name));
  const texts = further.filter(({ type }) => type === "VARCHAR").map(({ name }) => name);
  const numericTexts = texts.length > 0 ? await columnsWithNumbers(source, texts, database) : new Set<string>();
  return further.filter(({ name, type }) => isNumeric(type) || numericTexts.has(name));
}

async function columnsWithNumbers(source: Source, names: string[], database: Database): Promise<Set<string>> {
  const counts = names.map((name, i) => `count(TRY_CAST(${identifier(name)} AS DOUBLE)) AS n${i}`);
  const [row] = await readDespiteMalformedRows(source, database, () =>
    database.rows<Record<string, number>>(`SELECT ${counts.join(", ")} FROM source.${identifier(source.table.name)}`),
  );
  return new Set(names.filter((_, i) => row![`n${i}`]! > 0));
}

async function createTypedView({ source, columns }: TypedTable, database: Database): Promise<void> {
  const name = identifier(source.table.name);
  const values = [...columns.map((column) => identifier(column.name)), unreadable(columns)].join(", ");
  if (source.file.format !== "csv") {
    await database.run(`
      CREATE OR REPLACE VIEW typed.${name} AS
      SELECT row_number, ${values}
      FROM (SELECT row_number, ${rawAndTyped(columns)} FROM source.${name}) AS read`);
    return;
  }
  await readDespiteMalformedRows(source, database, () =>
    database.run(`
      CREATE OR REPLACE TABLE store.${name} AS
      SELECT ${values}
      FROM (SELECT ${rawAndTyped(columns)} FROM source.${name}) AS read`),
  );
  await database.run(`
    CREATE OR REPLACE VIEW typed.${name} AS
    ${numberKept(source, `SELECT rowid + 1 AS kept_number, * FROM store.${name}`)}`);
}

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { ContractColumn } from "../contract/column.ts";
import { contractTable, type TableName } from "../contract/index.ts";
import { openDatabase, type Database } from "../../stage/database.ts";
import { identifierSql, isIdentifier } from "./identifiers.ts";
import { columnsOf, isCoded, NO_INTEGER, storageOf, type FeatureColumn, type TableBuffer } from "./table-writer.ts";

/** Where a block's rows of a table wait to be merged. */
export interface Part {
  table: string;
  features: readonly FeatureColumn[];
  path: string;
  rows: number;
}

/** Writes one part per table that has rows; `name` keeps the parts of different blocks apart. */
export async function writeParts(buffers: readonly TableBuffer[], folder: string, name: string): Promise<Part[]> {
  const database = await openDatabase({ threads: 1 });
  const parts: Part[] = [];
  for (const buffer of buffers.filter((buffer) => buffer.rows > 0)) {
    parts.push(await writePart(database, buffer, join(folder, buffer.table.name), name));
  }
  database.close();
  return parts;
}

async function writePart(database: Database, buffer: TableBuffer, folder: string, name: string): Promise<Part> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.parquet`);
  const columns = buffer.columns.map((column) => `"${column.column.name}" ${column.storage}`);
  await database.run(`CREATE TABLE part (${columns.join(", ")})`);
  const values = buffer.columns.map((column) => column.values(buffer.rows));
  await database.append("part", values);
  await database.run(`COPY part TO ${quote(path)} (FORMAT parquet, COMPRESSION snappy)`);
  await database.run("DROP TABLE part");
  return { table: buffer.table.name, features: buffer.features, path, rows: buffer.rows };
}

/** Joins the parts of one table, in the order given, into `<folder>/<table>.parquet` as the contract has it. */
export async function mergeParts(parts: readonly Part[], folder: string): Promise<void> {
  const { table, features } = parts[0]!;
  const columns = [
    ...columnsOf(contractTable(table as TableName), []).map((column) => `${formatted(column)} AS "${column.name}"`),
    ...features.map(featureSql),
  ];
  const paths = parts.map((part) => quote(part.path));
  const database = await openDatabase({ threads: 1 });
  await database.run(
    `COPY (SELECT ${columns.join(", ")} FROM read_parquet([${paths.join(", ")}]))
     TO ${quote(join(folder, `${table}.parquet`))} (FORMAT parquet, COMPRESSION zstd)`,
  );
  database.close();
}

function featureSql(feature: FeatureColumn): string {
  if (typeof feature !== "string") return `${feature.sql} AS "${feature.name}"`;
  return `${formatted({ name: feature, type: "number", description: "" })} AS "${feature}"`;
}

/** SQL that turns a part's column into the contract's type. */
function formatted(column: ContractColumn): string {
  const value = storageOf(column) === "INTEGER" ? `nullif("${column.name}", ${NO_INTEGER})` : `"${column.name}"`;
  if (isIdentifier(column.name))
    return `CASE WHEN "${column.name}" <> ${NO_INTEGER} THEN ${identifierSql(column.name)} END`;
  if (isCoded(column)) return `([${column.values!.map((code) => quote(String(code))).join(", ")}])[${value} + 1]`;
  if (column.type === "date") return `DATE '1970-01-01' + ${value}`;
  if (column.type === "flag") return `CAST(${value} AS BOOLEAN)`;
  if (storageOf(column) !== "DOUBLE") return value;
  const number = `CASE WHEN NOT isnan("${column.name}") THEN "${column.name}" END`;
  if (column.type === "money") return `CAST(${number} / 100 AS DECIMAL(18,2))`;
  if (column.type === "timestamp") return `make_timestamp(CAST(${number} * 1000000 AS BIGINT))`;
  return number;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

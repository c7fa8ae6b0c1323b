import {
  DuckDBDataChunk,
  DuckDBDoubleVector,
  DuckDBInstance,
  DuckDBIntegerVector,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
  type DuckDBVector,
} from "@duckdb/node-api";
import { identifier } from "../book/sql-text.ts";

export interface DatabaseOptions {
  /** File of the database; in memory when left out. */
  path?: string;
  readOnly?: boolean;
  threads?: number;
  /** For example "3GB"; DuckDB's own default when left out. */
  memoryLimit?: string;
}

/** Numbers with NaN for null, or texts with null. */
export type Column = Float64Array | (string | null)[];
export type Columns = Record<string, Column>;
export type Value = string | number | boolean | null;

/** The one door to the engine: another engine needs only another file like this. */
export interface Database {
  run(sql: string): Promise<void>;
  /** Rows as objects; every number arrives as a JavaScript number, dates as ISO text. For small results. */
  rows<Row extends object = Record<string, Value>>(sql: string): Promise<Row[]>;
  /** Columns as typed arrays, for large results. Numeric columns are cast to DOUBLE, all others to VARCHAR. */
  columns(sql: string): Promise<Columns>;
  /**
   * Appends columns of equal length to an existing table, in the table's column order. A typed array of the column's own
   * kind (Int32Array for INTEGER, Float64Array for DOUBLE) is copied as it is, several times faster, and knows no null.
   */
  append(table: string, columns: ArrayLike<Value>[]): Promise<void>;
  close(): void;
}

/** Opens DuckDB. Results do not depend on the number of threads as long as SQL sums only integers and DECIMAL. */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const settings: Record<string, string> = { autoinstall_known_extensions: "false" };
  if (options.readOnly) settings["access_mode"] = "READ_ONLY";
  if (options.threads) settings["threads"] = String(options.threads);
  if (options.memoryLimit) settings["memory_limit"] = options.memoryLimit;
  const instance = await DuckDBInstance.create(options.path ?? ":memory:", settings);
  const connection = await instance.connect();
  return {
    run: async (sql) => void (await connection.run(sql)),
    rows: (sql) => readRows(connection, sql),
    columns: (sql) => readColumns(connection, sql),
    append: (table, columns) => append(connection, table, columns),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function readRows<Row extends object>(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql);
  const names = reader.columnNames();
  return reader.getRows().map((row) => Object.fromEntries(names.map((name, i) => [name, plainValue(row[i]!)])) as Row);
}

function plainValue(value: DuckDBValue): Value {
  if (value === null || typeof value === "number" || typeof value === "string" || typeof value === "boolean")
    return value;
  if (typeof value === "bigint") return Number(value);
  const text = value.toString();
  return "scale" in value ? Number(text) : text;
}

async function readColumns(connection: DuckDBConnection, sql: string): Promise<Columns> {
  const types = await connection.runAndReadAll(`DESCRIBE ${sql}`);
  const described = types.getRows().map((row) => ({ name: row[0] as string, numeric: isNumeric(row[1] as string) }));
  const casts = described.map(
    ({ name, numeric }) => `CAST(${identifier(name)} AS ${numeric ? "DOUBLE" : "VARCHAR"}) AS ${identifier(name)}`,
  );
  const result = await connection.stream(`SELECT ${casts.join(", ")} FROM (${sql})`);
  const chunks: DuckDBDataChunk[] = [];
  let length = 0;
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    chunks.push(chunk);
    length += chunk.rowCount;
  }
  return Object.fromEntries(
    described.map(({ name, numeric }, i) => [name, numeric ? numbers(chunks, i, length) : texts(chunks, i)]),
  );
}

function isNumeric(type: string): boolean {
  return /^(DOUBLE|FLOAT|DECIMAL|U?(TINY|SMALL|BIG|HUGE)?INT|U?INTEGER|BOOLEAN)/.test(type);
}

function numbers(chunks: DuckDBDataChunk[], column: number, length: number): Float64Array {
  const values = new Float64Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    copyNumbers(chunk.getColumnVector(column), values.subarray(offset, offset + chunk.rowCount));
    offset += chunk.rowCount;
  }
  return values;
}

/** The library keeps buffers and the bits of what is not null to itself; reading them in one go is several times faster than item by item. */
interface NumbersInside {
  items: Float64Array;
  validity: { data: BigUint64Array | null; offset: number };
}

function copyNumbers(vector: DuckDBVector, values: Float64Array): void {
  if (!(vector instanceof DuckDBDoubleVector)) throw new TypeError(`${vector.type.toString()} is not DOUBLE`);
  const { items, validity } = vector as unknown as NumbersInside;
  values.set(items.subarray(0, values.length));
  if (!validity.data) return;
  const valid = new Uint8Array(validity.data.buffer, validity.data.byteOffset, validity.data.byteLength);
  for (let i = 0, bit = validity.offset; i < values.length; i++, bit++) {
    if (((valid[bit >> 3]! >> (bit & 7)) & 1) === 0) values[i] = NaN;
  }
}

function texts(chunks: DuckDBDataChunk[], column: number): (string | null)[] {
  return chunks.flatMap((chunk) => chunk.getColumnValues(column) as (string | null)[]);
}

const CHUNK_ROWS = 2048;

async function append(connection: DuckDBConnection, table: string, columns: ArrayLike<Value>[]): Promise<void> {
  const appender = await connection.createAppender(table);
  const types = columns.map((_, i) => appender.columnType(i));
  const length = columns[0]?.length ?? 0;
  for (let start = 0; start < length; start += CHUNK_ROWS) {
    appender.appendDataChunk(chunkOf(columns, types, start, Math.min(CHUNK_ROWS, length - start)));
  }
  appender.closeSync();
}

function chunkOf(columns: ArrayLike<Value>[], types: DuckDBType[], start: number, rows: number): DuckDBDataChunk {
  const chunk = DuckDBDataChunk.create(types, rows);
  columns.forEach((column, i) => {
    const vector = chunk.getColumnVector(i);
    if (!copyItems(vector, column, start, rows))
      for (let row = 0; row < rows; row++) vector.setItem(row, column[start + row]!);
    vector.flush();
  });
  return chunk;
}

function copyItems(vector: DuckDBVector, column: ArrayLike<Value>, start: number, rows: number): boolean {
  const sameKind =
    (vector instanceof DuckDBIntegerVector && column instanceof Int32Array) ||
    (vector instanceof DuckDBDoubleVector && column instanceof Float64Array);
  if (!sameKind) return false;
  // The library keeps a numeric vector's buffer to itself; writing to it in one go is what makes large tables fast.
  const { items } = vector as unknown as { items: Int32Array | Float64Array };
  items.set(column.subarray(start, start + rows));
  return true;
}

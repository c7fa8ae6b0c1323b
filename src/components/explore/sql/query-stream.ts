import type { AsyncDuckDB } from "@duckdb/duckdb-wasm";
import type { RecordBatch } from "apache-arrow";
import { RecordBatchReader, tableFromIPC, tableToIPC } from "npm:apache-arrow";
import { isDictionary, kindOf, type ColumnKind } from "./column-kind.js";

export interface ResultColumn {
  name: string;
  kind: ColumnKind;
}

/** What a query gave, as far as it is kept. */
export interface QueryResult {
  columns: ResultColumn[];
  /** Rows that are kept, in batches. */
  batches: RecordBatch[];
  kept: number;
  /** Rows of the result, kept or counted. */
  rows: number;
  /** False when counting stopped at the limit, so that there may be more rows. */
  complete: boolean;
  /** The kept rows as an Arrow IPC stream, in pieces. */
  stream: Uint8Array<ArrayBuffer>[];
}

export interface StreamLimits {
  /** Rows and bytes kept for the table, the chart and the downloads; rows beyond are only counted. */
  rows: number;
  bytes: number;
  /** Rows after which the query is stopped. */
  counted: number;
}

export interface StreamOptions {
  limits: StreamLimits;
  signal: AbortSignal;
  /** Hears the rows so far, after every batch. */
  progress: (rows: number) => void;
}

export const LIMITS: StreamLimits = { rows: 1_000_000, bytes: 200e6, counted: 20_000_000 };

const END_OF_STREAM = new Uint8Array([255, 255, 255, 255, 0, 0, 0, 0]);

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Runs one statement and takes its rows batch by batch, so that no result is too large for the page. Polls by itself:
 * the connection's own `send` would go on for ever when the engine is terminated under it.
 * Throws the engine's error, and the signal's reason once that is aborted.
 */
export async function streamQuery(
  db: AsyncDuckDB,
  connection: number,
  statement: string,
  options: StreamOptions,
): Promise<QueryResult> {
  const { signal } = options;
  let header = (await db.startPendingQuery(connection, statement)) as Bytes | null;
  while (!header) {
    signal.throwIfAborted();
    header = (await db.pollPendingQuery(connection)) as Bytes | null;
  }
  const result = await collect(header, () => db.fetchQueryResults(connection) as Promise<Bytes>, options);
  if (!result.complete) await db.cancelPendingQuery(connection);
  return result;
}

/** Runs one statement at once and keeps all of its rows, for the few kinds that cannot be streamed. */
export async function runQuery(db: AsyncDuckDB, connection: number, statement: string): Promise<QueryResult> {
  const table = tableFromIPC(await db.runQuery(connection, statement));
  const rows = table.numRows;
  const stream = [tableToIPC(table, "stream") as Bytes];
  return { columns: columnsOf(table.schema.fields), batches: table.batches, kept: rows, rows, complete: true, stream };
}

/** Whether a stream of this result would lose something: the names of ENUM values do not travel with it. */
export function losesNames({ batches }: QueryResult): boolean {
  return batches[0]?.schema.fields.some(({ type }) => isDictionary(type as never)) ?? false;
}

async function collect(header: Bytes, fetch: () => Promise<Bytes>, options: StreamOptions): Promise<QueryResult> {
  const { limits, signal, progress } = options;
  let last = header;
  const source = async function* () {
    yield header;
    for (last = await fetch(); last.length > 0; last = await fetch()) yield last;
  };
  const reader = await (await RecordBatchReader.from(source())).open();
  const result: QueryResult = {
    columns: columnsOf(reader.schema.fields),
    batches: [],
    kept: 0,
    rows: 0,
    complete: true,
    stream: [header],
  };
  let bytes = 0;
  for await (const batch of reader) {
    signal.throwIfAborted();
    result.rows += batch.numRows;
    const room = result.kept === result.rows - batch.numRows && bytes < limits.bytes && result.kept < limits.rows;
    if (room || result.batches.length === 0) {
      result.batches.push(batch);
      if (last !== header) result.stream.push(last);
      result.kept += batch.numRows;
      bytes += last.length;
    }
    progress(result.rows);
    if (result.rows >= limits.counted) {
      result.complete = false;
      break;
    }
  }
  result.stream.push(END_OF_STREAM);
  return result;
}

/** Columns by unique names: the second "n" of a result is "n (2)". */
function columnsOf(fields: readonly { name: string; type: unknown }[]): ResultColumn[] {
  const seen = new Map<string, number>();
  return fields.map(({ name, type }) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return { name: times === 1 ? name : `${name} (${times})`, kind: kindOf(type as never) };
  });
}

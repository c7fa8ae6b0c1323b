import type { AsyncDuckDB, AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import { FileAttachment } from "observablehq:stdlib";
import { openingWords } from "../../words/explore-opening.js";
import { reachFile } from "./reach-file.js";

export interface AnalystDatabase {
  /** The engine, in a worker of its own: `db.terminate()` stops whatever it does. */
  db: AsyncDuckDB;
  connection: AsyncDuckDBConnection;
  /** The tables, each a plain view: `SELECT count(*) FROM customers`. */
  views: string[];
  /** A sentence about how the file was reached, when that is worth saying. */
  note: string | null;
}

/** Why the database is not there; the message is a sentence for the reader. */
export class OpenDatabaseError extends Error {}

/** The name that the engine knows the file by; two files of one name on one engine collide. */
const FILE = "analyst.duckdb";
/** Protocols by which the engine reaches a file. */
const FILE_OF_BROWSER = 2;
const HTTP = 4;

/**
 * Starts DuckDB in the browser and opens the analyst's database in it, read-only: whole when it is small, else by range
 * requests. 64-bit integers and decimals arrive as JavaScript numbers, or, when `exact`, as the engine holds them. Only
 * pages whose report is "ready" may call it: a site that was not built for analysts has no such file. Throws an
 * OpenDatabaseError.
 */
export async function openAnalystDatabase({ exact = false } = {}): Promise<AnalystDatabase> {
  if (typeof WebAssembly === "undefined" || typeof Worker === "undefined") throw failure("no-webassembly");
  const { href } = FileAttachment("/data/analyst.duckdb");
  const [engine, reached] = await Promise.allSettled([startEngine(exact), reachFile(href)]);
  if (engine.status === "rejected") throw failure("no-engine", engine.reason);
  if (reached.status === "rejected") {
    await engine.value.terminate();
    throw failure("unreachable", reached.reason);
  }
  const { value: file } = reached;
  if (file.how === "too-large") throw failure("no-ranges");
  const megabytes = file.how === "whole" ? (file.bytes.length / 1e6).toFixed(0) : "";
  if (file.how === "whole") await engine.value.registerFileBuffer(FILE, file.bytes);
  else await engine.value.registerFileURL(FILE, file.url, HTTP, false);
  // The engine looks for a log of changes beside the file, and warns on the console where there is none.
  await engine.value.registerFileHandle(`${FILE}.wal`, new Blob([]), FILE_OF_BROWSER, true);
  const { connection, views } = await attach(engine.value).catch((error: unknown) => {
    throw failure("damaged", error);
  });
  const note = file.how === "whole" && !file.chosen ? openingWords().whole(megabytes) : null;
  return { db: engine.value, connection, views, note };
}

async function startEngine(exact: boolean): Promise<AsyncDuckDB> {
  const { DuckDBClient } = await import("npm:@observablehq/duckdb");
  const query = { castBigIntToDouble: !exact, castDecimalToDouble: !exact, castTimestampToDate: !exact };
  return (await DuckDBClient.of({}, { query }))._db;
}

/** Mosaic leaves stale numbers behind dotted names, so each table is a view without one. */
async function attach(db: AsyncDuckDB): Promise<{ connection: AsyncDuckDBConnection; views: string[] }> {
  const connection = await db.connect();
  // Else a query that names JSON or Parquet asks another host for an extension, and a refusal breaks the engine.
  await connection.query(
    `SET autoinstall_known_extensions = false; SET autoload_known_extensions = false; ATTACH '${FILE}' AS analyst (READ_ONLY)`,
  );
  const tables = await connection.query(
    "SELECT table_name FROM duckdb_tables() WHERE database_name = 'analyst' ORDER BY table_name",
  );
  const views = tables.toArray().map((row: { table_name: string }) => row.table_name);
  const creations = views.map((view) => `CREATE VIEW "${view}" AS FROM analyst."${view}"`);
  if (creations.length > 0) await connection.query(creations.join("; "));
  return { connection, views };
}

function failure(reason: "no-webassembly" | "no-engine" | "unreachable" | "no-ranges" | "damaged", cause?: unknown) {
  return new OpenDatabaseError(openingWords()[reason], { cause });
}

import type { AnalystDatabase } from "../open-database.js";
import { LIMITS, losesNames, runQuery, streamQuery, type QueryResult, type StreamLimits } from "./query-stream.js";
import { changesData, statementsOf, type Statement } from "./statements.js";

export interface QueryOutcome extends QueryResult {
  milliseconds: number;
  /** Whether some statement changed data or tables, which only the memory of this page knows. */
  changed: boolean;
}

export interface RunOptions {
  signal: AbortSignal;
  progress?: (rows: number) => void;
}

export interface QueryRunner {
  /** Settles when the database is open; rejects with an OpenDatabaseError. */
  ready(): Promise<AnalystDatabase>;
  /** Runs the statements one after the other; the result is that of the last. Null when there is no statement. */
  run(query: string, options: RunOptions): Promise<QueryOutcome | null>;
}

/** How long the engine has to stop by itself, in milliseconds, before it is ended. */
const PATIENCE = 2_000;
/** What the engine says when it cannot go on. */
const BROKEN = /RuntimeError|out of bounds|signature mismatch|unreachable|invalidated|INTERNAL Error|Out of Memory/i;

/**
 * Runs queries on an engine of its own, one at a time. A query ends at once when its signal is aborted: scans stop by
 * themselves, while a join that explodes never hears of it and takes its engine down with it; the next query opens a new one.
 */
export function queryRunner(open: () => Promise<AnalystDatabase>, limits: StreamLimits = LIMITS): QueryRunner {
  let database: Promise<AnalystDatabase> | null = null;
  let clearing: Promise<void> = Promise.resolve();

  /** The open database; one that could not be opened, or was ended, is opened anew. */
  const current = () => {
    if (database) return database;
    const opening = (database = open());
    opening.catch(() => (database = null));
    return opening;
  };
  const end = ({ db }: AnalystDatabase) => {
    void db.terminate();
    database = null;
    void current().catch(() => undefined);
  };
  void current().catch(() => undefined);

  const run = async (query: string, { signal, progress = () => undefined }: RunOptions) => {
    const statements = statementsOf(query);
    if (statements.length === 0) return null;
    const opened = await againstAbort(clearing.then(current), signal);
    const started = performance.now();
    const running = runAll(opened, statements, { limits, signal, progress });
    try {
      const result = await againstAbort(running, signal);
      return { ...result, milliseconds: performance.now() - started, changed: statements.some(changesData) };
    } catch (error) {
      if (signal.aborted) clearing = stop(opened, running).then((stopped) => void (stopped || end(opened)));
      else if (BROKEN.test(String(error))) end(opened);
      throw error;
    }
  };
  return { ready: () => clearing.then(current), run };
}

interface StatementOptions {
  limits: StreamLimits;
  signal: AbortSignal;
  progress: (rows: number) => void;
}

async function runAll({ db, connection }: AnalystDatabase, statements: Statement[], options: StatementOptions) {
  let result: QueryResult | null = null;
  for (const { text, verb } of statements) {
    options.signal.throwIfAborted();
    result = await connection.useUnsafe((_, id) => runOne(db, id, text, verb, options));
  }
  return result!;
}

async function runOne(db: AnalystDatabase["db"], id: number, text: string, verb: string, options: StatementOptions) {
  // The engine makes several statements out of a pivot, and it streams only one.
  if (/^(?:PIVOT|UNPIVOT)$/.test(verb)) return runQuery(db, id, text);
  const streamed = await streamQuery(db, id, text, options);
  return losesNames(streamed) ? runQuery(db, id, text) : streamed;
}

/** Whether the engine stopped by itself in time. */
async function stop({ connection }: AnalystDatabase, running: Promise<unknown>): Promise<boolean> {
  const settled = running.then(
    () => true,
    () => true,
  );
  const asked = connection.cancelSent().then(() => settled);
  return Promise.race([asked, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE))]);
}

/** The promise, or a rejection with the signal's reason as soon as that is aborted: some promises never settle. */
function againstAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) return abort();
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

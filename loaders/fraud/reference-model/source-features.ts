import { identifier, literal } from "../../book/sql-text.ts";
import type { Database } from "../../stage/database.ts";

/** What a source knew of the requests. */
export interface SourceFeatures {
  source: string;
  names: readonly string[];
  /** By request, one array a feature, NaN where missing; on shared memory, so that threads read it without a copy. */
  columns: readonly Float64Array[];
  /** 1 where the source knew the request. */
  known: Uint8Array;
}

/** Columns that are read at once: few enough that a wide source needs little memory beyond its own. */
const BATCH = 25;

/** The given features of a source, by request. */
export async function readSourceFeatures(
  database: Database,
  source: string,
  names: readonly string[],
  count: number,
): Promise<SourceFeatures> {
  const columns: Float64Array[] = [];
  const known = new Uint8Array(new SharedArrayBuffer(count));
  await eachColumn(database, source, names, (values, rows) => {
    const column = new Float64Array(new SharedArrayBuffer(8 * count)).fill(NaN);
    for (let i = 0; i < rows.length; i++) {
      column[rows[i]!] = values[i]!;
      known[rows[i]!] = 1;
    }
    columns.push(column);
  });
  return { source, names, columns, known };
}

/** Hands out the columns of a source in their order, with the number of the request of each row. */
export async function eachColumn(
  database: Database,
  source: string,
  names: readonly string[],
  use: (values: Float64Array, requests: Float64Array, name: string) => void,
): Promise<void> {
  for (let start = 0; start < names.length; start += BATCH) {
    const batch = names.slice(start, start + BATCH);
    const read = await database.columns(
      `SELECT request_number, ${batch.map(identifier).join(", ")} FROM staged.${identifier(`feature_${source}`)} ORDER BY request_number`,
    );
    for (const name of batch) use(read[name] as Float64Array, read["request_number"] as Float64Array, name);
  }
}

/** Sources that know any request, with their features, in the order of the contract. */
export async function featureNames(database: Database): Promise<Map<string, string[]>> {
  const sources = await database.rows<{ source: string }>(
    "SELECT source FROM staged.feature_source WHERE known_rows > 0 ORDER BY source",
  );
  const names = new Map<string, string[]>();
  for (const { source } of sources) {
    const columns = await database.rows<{ column_name: string }>(`SELECT column_name FROM information_schema.columns
      WHERE table_name = ${literal(`feature_${source}`)} AND column_name <> 'request_number'
      ORDER BY ordinal_position`);
    if (columns.length > 0)
      names.set(
        source,
        columns.map(({ column_name }) => column_name),
      );
  }
  return names;
}

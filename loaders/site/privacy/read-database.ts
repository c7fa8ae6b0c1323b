import { openDatabase, type Database } from "../../stage/database.ts";
import type { FoundTable } from "./table.ts";

interface DescribedColumn {
  table_schema: string;
  table_name: string;
  column_name: string;
}

type Use<T> = (tables: FoundTable[]) => Promise<T>;

/** Opens a DuckDB file read-only and hands its tables and views to `use`. */
export function withDatabaseFile<T>(path: string, use: Use<T>): Promise<T> {
  return withDatabase(async (database) => {
    await database.run(`ATTACH ${quoted(path)} AS site (READ_ONLY)`);
    const described = await database.rows<DescribedColumn>(
      `SELECT table_schema, table_name, column_name FROM information_schema.columns
       WHERE table_catalog = 'site' ORDER BY table_schema, table_name, ordinal_position`,
    );
    const tables = new Map<string, string[]>();
    for (const { table_schema, table_name, column_name } of described) {
      const source = `site.${identifier(table_schema)}.${identifier(table_name)}`;
      tables.set(source, [...(tables.get(source) ?? []), column_name]);
    }
    return use([...tables].map(([source, columns]) => tableOf(database, nameOf(source), source, columns)));
  });
}

/** Opens a Parquet file and hands its one table to `use`. */
export function withParquetFile<T>(path: string, use: Use<T>): Promise<T> {
  return withDatabase(async (database) => {
    const source = `read_parquet(${quoted(path)})`;
    const described = await database.rows<{ column_name: string }>(`DESCRIBE SELECT * FROM ${source}`);
    return use([
      tableOf(
        database,
        "rows",
        source,
        described.map(({ column_name }) => column_name),
      ),
    ]);
  });
}

async function withDatabase<T>(use: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

function tableOf(database: Database, name: string, source: string, columns: string[]): FoundTable {
  return {
    name,
    columns: columns.map((column) => ({ name: column, values: () => valuesOf(database, source, column) })),
  };
}

async function valuesOf(database: Database, source: string, column: string): Promise<string[]> {
  const name = identifier(column);
  const { value } = await database.columns(
    `SELECT DISTINCT CAST(${name} AS VARCHAR) AS value FROM ${source} WHERE ${name} IS NOT NULL ORDER BY value`,
  );
  return (value ?? []) as string[];
}

/** `site."main"."people"` is called people; other schemas are part of the name. */
function nameOf(source: string): string {
  return source
    .replace(/^site\./, "")
    .replaceAll('"', "")
    .replace(/^main\./, "");
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

import { literal } from "../book/sql-text.ts";
import type { Row } from "../../src/models/report.ts";
import { openDatabase, type Database } from "../stage/database.ts";
import type { PseudonymKey } from "./pseudonym-key.ts";
import { writePseudonyms } from "./pseudonyms.ts";
import { analystTables } from "./tables/index.ts";
import { writeTable } from "./write-table.ts";

/** What the analyst's database holds, as its pages tell it. */
export interface AnalystContents {
  /** Rows {table, row, rows, of_rows, weight}. */
  tables: Row[];
  /** Rows {table, column, type, description, coarsening, empty_share, known_to_others}: others may know it of a person. */
  columns: Row[];
  /** Rows {table, moment (before, after), groups, smallest, people, in_small_groups}. */
  groups: Row[];
  /** One row {prospects, untold}: untold are those of whom no trait is told. */
  consent: Row[];
}

export interface WriteOptions {
  key: PseudonymKey;
  /** Rows that a table holds at most; the standing limit when left out. */
  most?: number;
  /** Told the name of each table before it is written. */
  onTable?: (name: string) => void;
}

/**
 * Writes the analyst's database of a staged book into a file that must not exist yet. Equal staged books, keys and limits give
 * equal rows in equal order, though not equal bytes.
 */
export async function writeAnalystDatabase(
  staged: string,
  path: string,
  { key, most, onTable }: WriteOptions,
): Promise<AnalystContents> {
  const database = await openDatabase();
  try {
    await database.run(`ATTACH ${literal(staged)} AS staged (READ_ONLY)`);
    await database.run(`ATTACH ${literal(path)} AS analyst`);
    await writePseudonyms(database, key);
    await database.run(`CREATE VIEW told_customer AS SELECT p.* FROM customer_pseudonym AS p
      JOIN staged.analyst_person AS a ON a.customer_number = p.number WHERE a.may_be_profiled`);
    const contents: AnalystContents = { tables: [], columns: [], groups: [], consent: await consent(database) };
    for (const table of analystTables) {
      onTable?.(table.name);
      const { drawn, columns, groups } = await writeTable(database, table, most);
      const { of: of_rows, rows, weight } = drawn;
      contents.tables.push({ table: table.name, row: table.row, rows, of_rows, weight });
      contents.columns.push(...columns.map((column) => ({ table: table.name, ...column })));
      contents.groups.push(...groups.map((group) => ({ table: table.name, ...group })));
    }
    await database.run("DETACH analyst");
    return contents;
  } finally {
    database.close();
  }
}

function consent(database: Database): Promise<Row[]> {
  return database.rows<Row>(`SELECT COUNT(*) AS prospects, CAST(COUNT(*) FILTER (WHERE NOT may_be_profiled) AS INTEGER) AS untold
    FROM staged.analyst_person WHERE NOT is_policyholder`);
}

import { identifier, literal } from "../book/sql-text.ts";
import type { Database } from "../stage/database.ts";
import type { AnalystColumn } from "./column.ts";

/** SQL of a column made coarse, and what was done in plain words. */
export interface Coarse {
  sql: string;
  done: string;
}

/** Levels of a category that fewer rows share are merged. */
export const FEWEST_ROWS = 10;
/** Levels of a trait that a smaller share of people has are merged. */
export const RARE = 0.01;
const OLDEST_BAND = 80;
export const OTHER = "other";

/** Makes a column of the table `raw` coarse, by what the book's own values are. */
export async function coarsen(database: Database, raw: string, column: AnalystColumn): Promise<Coarse> {
  const name = identifier(column.name);
  switch (column.coarsening) {
    case "as_it_is":
      return { sql: typed(name, column), done: "as it is" };
    case "code":
      return { sql: name, done: "as it is: one of the contract's own codes" };
    case "month":
      return { sql: `CAST(DATE_TRUNC('month', ${name}) AS DATE)`, done: "first day of the month" };
    case "age_band":
      return {
        sql: `CAST(CASE WHEN ${name} >= ${OLDEST_BAND} THEN ${OLDEST_BAND} ELSE FLOOR(${name} / 10) * 10 END AS INTEGER)`,
        done: `tens of years, ${OLDEST_BAND} and more together`,
      };
    case "money":
      return money(database, raw, name);
    case "category":
      return category(database, raw, name, column);
    case "pseudonym":
      return { sql: `${column.name}_told.pseudonym`, done: "pseudonym by a keyed hash (HMAC-SHA-256)" };
  }
}

function typed(name: string, { type }: AnalystColumn): string {
  return type === "VARCHAR" ? name : `CAST(${name} AS ${type})`;
}

/** A step of a tenth of the mean amount's power of ten, at least one unit: most amounts keep two digits. */
async function money(database: Database, raw: string, name: string): Promise<Coarse> {
  const [row] = await database.rows<{ mean: number | null }>(
    `SELECT CAST(AVG(ABS(CAST(${name} AS DECIMAL(38, 2)))) AS DOUBLE) AS mean FROM ${raw} WHERE ${name} <> 0`,
  );
  const digits = Math.max(0, Math.floor(Math.log10(Math.max(1, row?.mean ?? 1))) - 1);
  const step = 10 ** digits;
  return {
    sql: `CAST(ROUND(CAST(${name} AS DECIMAL(38, 2)), ${-digits}) AS DOUBLE)`,
    done: `rounded to ${step.toLocaleString("en")}`,
  };
}

async function category(database: Database, raw: string, name: string, { trait }: AnalystColumn): Promise<Coarse> {
  const levels = await database.rows<{ level: string; row_count: number; share: number }>(
    `SELECT ${name} AS level, COUNT(*) AS row_count, COUNT(*) / SUM(COUNT(*)) OVER () AS share FROM ${raw}
     WHERE ${name} IS NOT NULL GROUP BY ${name} ORDER BY ${name}`,
  );
  const kept = levels.filter(({ row_count, share }) => row_count >= FEWEST_ROWS && (!trait || share >= RARE));
  const merged = levels.filter((level) => !kept.includes(level));
  const rule = trait ? `levels below ${RARE * 100} % of people` : `levels of fewer than ${FEWEST_ROWS} rows`;
  if (merged.length === 0) return { sql: name, done: `as it is: there are no ${rule}` };
  const listed = kept.map(({ level }) => literal(level)).join(", ") || "NULL";
  const rows = merged.reduce((sum, { row_count }) => sum + row_count, 0);
  if (rows < FEWEST_ROWS)
    return {
      sql: `CASE WHEN ${name} IN (${listed}) THEN ${name} END`,
      done: `${merged.length} ${rule} are emptied, as they are too few even together`,
    };
  return {
    sql: `CASE WHEN ${name} IN (${listed}) THEN ${name} WHEN ${name} IS NOT NULL THEN '${OTHER}' END`,
    done: `${merged.length} ${rule} are merged into "${OTHER}"`,
  };
}

import type { Row } from "../../src/models/report.ts";
import type { Database } from "../stage/database.ts";

/** No fewer people than this share all that others may know of them. */
export const FEWEST_PEOPLE = 5;

/**
 * Empties, in `table`, what others may know of people who share it with too few: column by column from the last one, only in
 * rows that still need it. What is left of them has every column empty; where these are too few, the smallest group joins them.
 * Answers with rows {moment, groups, smallest, people, in_small_groups} before and after.
 */
export async function suppressSmallGroups(
  database: Database,
  table: string,
  columns: readonly string[],
): Promise<Row[]> {
  const before = await groupSizes(database, table, columns);
  for (const column of [...columns].reverse()) {
    await empty(database, table, [column], columns, `people < ${FEWEST_PEOPLE}`);
  }
  const left = await groupSizes(database, table, columns);
  if (Number(left["in_small_groups"]) > 0) await empty(database, table, columns, columns, "size_rank <= 2");
  const after = await groupSizes(database, table, columns);
  return [
    { moment: "before", ...before },
    { moment: "after", ...after },
  ];
}

/** Empties columns of the rows that meet a condition on `people`, the size of their group, and `size_rank`, 1 for the smallest. */
async function empty(
  database: Database,
  table: string,
  columns: readonly string[],
  group: readonly string[],
  condition: string,
): Promise<void> {
  const list = group.join(", ");
  const emptied = columns.map((column) => `CASE WHEN ${condition} THEN NULL ELSE ${column} END AS ${column}`);
  await database.run(`CREATE OR REPLACE TABLE ${table} AS
    SELECT * EXCLUDE (people, size_rank) REPLACE (${emptied.join(", ")}) FROM (
      SELECT *, DENSE_RANK() OVER (ORDER BY people, ${list}) AS size_rank
      FROM (SELECT *, COUNT(*) OVER (PARTITION BY ${list}) AS people FROM ${table})
    )`);
}

async function groupSizes(database: Database, table: string, columns: readonly string[]): Promise<Row> {
  const [sizes] = await database.rows<Row>(
    `SELECT COUNT(*) AS groups, MIN(people) AS smallest, COALESCE(SUM(people), 0) AS people,
       COALESCE(SUM(CASE WHEN people < ${FEWEST_PEOPLE} THEN people END), 0) AS in_small_groups
     FROM (SELECT COUNT(*) AS people FROM ${table} GROUP BY ${columns.join(", ")})`,
  );
  return sizes!;
}

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { coarsen } from "../../../loaders/analyst/coarsen.ts";
import type { AnalystColumn } from "../../../loaders/analyst/column.ts";
import { openDatabase, type Database } from "../../../loaders/stage/database.ts";

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

/** How many rows each level has once it is made coarse; levels are given with how many rows have them. */
async function coarse(levels: Record<string, number>, column: Partial<AnalystColumn> = {}) {
  const rows = Object.entries(levels).flatMap(([level, size]) => Array.from({ length: size }, () => `('${level}')`));
  await database.run(`CREATE OR REPLACE TABLE raw AS SELECT * FROM (VALUES ${rows.join(", ")}) AS t(campaign)`);
  const asked = { name: "campaign", type: "VARCHAR", coarsening: "category", ...column } as AnalystColumn;
  const { sql, done } = await coarsen(database, "raw", asked);
  const found = await database.rows<{ level: string | null; size: number }>(
    `SELECT ${sql} AS level, COUNT(*) AS size FROM raw GROUP BY 1 ORDER BY 1`,
  );
  return { levels: Object.fromEntries(found.map(({ level, size }) => [level ?? "empty", size])), done };
}

describe("a category made coarse", () => {
  it("keeps levels of ten rows, and merges those of fewer", async () => {
    const { levels, done } = await coarse({ a: 10, b: 9, c: 8 });
    expect(levels).toEqual({ a: 10, other: 17 });
    expect(done).toBe('2 levels of fewer than 10 rows are merged into "other"');
  });

  it("empties levels that are too few even together", async () => {
    const { levels, done } = await coarse({ a: 30, b: 5, c: 4 });
    expect(levels).toEqual({ a: 30, empty: 9 });
    expect(done).toBe("2 levels of fewer than 10 rows are emptied, as they are too few even together");
  });

  it("merges traits that less than a hundredth of people have, however many these are", async () => {
    const { levels } = await coarse({ a: 1990, b: 12, c: 11 }, { trait: true });
    expect(levels).toEqual({ a: 1990, other: 23 });
  });

  it("is as it is without a rare level", async () => {
    expect((await coarse({ a: 10, b: 12 })).levels).toEqual({ a: 10, b: 12 });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ColumnType } from "../../../loaders/book/contract/column.ts";
import { mayBeUnreadable, typedValue } from "../../../loaders/book/typed-value.ts";
import { openDatabase, type Database, type Value } from "../../../loaders/stage/database.ts";

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await database.run("SET TimeZone = 'Asia/Taipei'");
});
afterAll(() => database.close());

/** A value in the engine's own type, the contract's type, and what is read; null when it cannot be without loss. */
const cases: [sql: string, type: ColumnType, read: Value][] = [
  ["'P 1'", "text", "P 1"],
  ["''", "text", null],
  ["17", "text", "17"],
  ["CAST(17 AS DOUBLE)", "text", "17"],
  ["CAST(17.5 AS DOUBLE)", "text", "17.5"],
  ["DATE '2024-01-05'", "text", "2024-01-05"],
  ["'12'", "integer", 12],
  ["' 12 '", "integer", 12],
  ["'12.0'", "integer", 12],
  ["'12.7'", "integer", null],
  ["CAST(12.7 AS DOUBLE)", "integer", null],
  ["CAST(12 AS DOUBLE)", "integer", 12],
  ["CAST(12.00 AS DECIMAL(9,2))", "integer", 12],
  ["CAST('Infinity' AS DOUBLE)", "integer", null],
  ["TRUE", "integer", null],
  ["'1e2'", "number", 100],
  ["'1,5'", "number", null],
  ["'nan'", "number", null],
  ["CAST('NaN' AS DOUBLE)", "number", null],
  ["CAST(0.1 AS DECIMAL(9,2))", "rate", 0.1],
  ["'5 %'", "rate", null],
  ["'1234.50'", "money", 1234.5],
  ["'1_000'", "money", null],
  ["'1_000'", "integer", null],
  ["'1234.567'", "money", 1234.57],
  ["CAST(0.1 AS DOUBLE)", "money", 0.1],
  ["CAST('NaN' AS DOUBLE)", "money", null],
  ["12", "money", 12],
  ["'NT$ 12'", "money", null],
  ["'99999999999999999999'", "money", null],
  ["DATE '2024-01-05'", "money", null],
  ["'2024-01-05'", "date", "2024-01-05"],
  ["'2024-1-5'", "date", "2024-01-05"],
  ["'2024-01-05 00:00:00'", "date", "2024-01-05"],
  ["'2024-01-05 10:00:00'", "date", null],
  ["'2024-02-30'", "date", null],
  ["'05/01/2024'", "date", null],
  ["'infinity'", "date", null],
  ["'epoch'", "date", null],
  ["20240105", "date", null],
  ["TIMESTAMP '2024-01-05 00:00:00'", "date", "2024-01-05"],
  ["TIMESTAMP '2024-01-05 00:00:01'", "date", null],
  ["'2024-01-05T10:20:30'", "timestamp", "2024-01-05 10:20:30"],
  ["'2024-01-05'", "timestamp", "2024-01-05 00:00:00"],
  ["DATE '2024-01-05'", "timestamp", "2024-01-05 00:00:00"],
  ["TIMESTAMPTZ '2024-01-05 10:00:00+08'", "timestamp", "2024-01-05 02:00:00"],
  ["'soon'", "timestamp", null],
  ["'yes'", "flag", true],
  ["'0'", "flag", false],
  ["'2'", "flag", null],
  ["1", "flag", true],
  ["2", "flag", null],
  ["CAST(0 AS DOUBLE)", "flag", false],
  ["DATE '2024-01-05'", "flag", null],
];

describe("a value read as the contract's type", () => {
  it.each(cases)("%s as %s", async (sql, type, read) => {
    const [source] = await database.rows<{ type: string }>(`SELECT typeof(${sql}) AS type`);
    const [row] = await database.rows(
      `SELECT ${typedValue("v", source!.type, type)} AS value FROM (SELECT ${sql} AS v)`,
    );
    expect(row!["value"]).toBe(read);
    if (read === null && sql !== "''") expect(mayBeUnreadable(source!.type, type)).toBe(true);
  });

  it("needs no look at values whose type the file's schema settles", () => {
    const settled: [string, ColumnType][] = [
      ["VARCHAR", "code"],
      ["INTEGER", "integer"],
      ["DECIMAL(18,2)", "money"],
      ["FLOAT", "text"],
      ["BIGINT", "number"],
      ["DATE", "date"],
      ["TIMESTAMP", "timestamp"],
      ["BOOLEAN", "flag"],
    ];
    expect(settled.filter(([source, type]) => mayBeUnreadable(source, type))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { openDatabase } from "../../../loaders/stage/database.ts";

describe("columns of a query", () => {
  it("come under their names, whatever a name holds", async () => {
    const database = await openDatabase();
    const columns = await database.columns(`SELECT 1.5 AS "a ""b""", NULL AS "SELECT", 'x' AS "ünï"`);
    expect(Object.keys(columns)).toEqual(['a "b"', "SELECT", "ünï"]);
    expect(columns['a "b"']).toEqual(Float64Array.of(1.5));
    database.close();
  });
});

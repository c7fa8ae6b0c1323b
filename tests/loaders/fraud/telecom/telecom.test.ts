import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { telecom } from "../../../../loaders/fraud/telecom/index.ts";
import { openDatabase } from "../../../../loaders/stage/database.ts";
import { contextOf } from "../diagnostics/simulated-requests.ts";

const FEATURES = 60;
const PLANTED = ["f07", "f21", "f48"];
const names = Array.from({ length: FEATURES }, (_, i) => `f${String(i).padStart(2, "0")}`);

/** Hash of two whole numbers to 0..999, without any order. */
const noise = `(HASH(request_number * 100 + place) % 1000)`;

describe("the screening of telecom features", () => {
  it("claims planted features alone, and finds those that are strong", async () => {
    const folder = await mkdtemp(join(tmpdir(), "tenure-telecom-"));
    const path = join(folder, "telecom.duckdb");
    try {
      const written = await openDatabase({ path });
      await written.run("CREATE SCHEMA staged");
      const columns = names.map((name, place) => {
        const value = noise.replace("place", String(place));
        return `${value}${PLANTED.includes(name) ? " + CASE WHEN request_number % 100 > 97 THEN 500 ELSE 0 END" : ""} AS "${name}"`;
      });
      await written.run(`CREATE TABLE staged.feature_telecom AS
        SELECT CAST(request_number AS INTEGER) AS request_number, ${columns.join(", ")}
        FROM range(4000) AS numbers(request_number) ORDER BY request_number`);
      await written.run(`CREATE TABLE staged.feature_source AS
        SELECT 'telecom' AS source, ${FEATURES} AS features, 4000 AS known_rows, 0 AS late_rows`);
      written.close();
      const database = await openDatabase({ path, readOnly: true });
      const { numbers, tables } = await telecom({ ...contextOf(database), stagedFile: path });
      database.close();
      const claimed = tables["telecom_features"]!.filter((row) => row["separates"]).map((row) => row["feature"]);
      expect(claimed.sort()).toEqual(PLANTED);
      expect(numbers["fraud.telecom.separating"]!.estimate).toBe(PLANTED.length);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

import { mkdtemp, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { writeJson } from "../../../loaders/run/write-json.ts";

let file: string;
beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), "tenure-json-")), "value/index.json");
});

describe("writeJson", () => {
  test("keeps the order of keys and makes the folders it needs", async () => {
    await writeJson(file, { b: 1, a: [null, "x", true, -0] });
    expect(await readFile(file, "utf8")).toBe('{"b":1,"a":[null,"x",true,0]}\n');
  });

  test.each([
    [{ numbers: { "value.gini": { estimate: NaN } } }, "numbers.value.gini.estimate is NaN"],
    [{ tables: { deciles: [{ amount: 1 }, { amount: Infinity }] } }, "tables.deciles.1.amount is Infinity"],
    [{ reason: undefined }, "reason is undefined"],
    [{ rows: 3n }, "rows is bigint"],
    [{ day: new Date(0) }, "day is a Date"],
    [{ values: new Float64Array(2) }, "values is a Float64Array"],
    [-Infinity, "the value is -Infinity"],
  ])("refuses %o and names its path", async (value, complaint) => {
    await expect(writeJson(file, value, { name: "value.json" })).rejects.toThrow(`value.json: ${complaint}`);
    await expect(stat(file)).rejects.toThrow("ENOENT");
  });
});

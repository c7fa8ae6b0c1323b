import { mkdtemp, readFile, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { copyResults } from "../../../loaders/run/copy-results.ts";
import { writeJson } from "../../../loaders/run/write-json.ts";
import { earlierBook } from "./earlier-book.ts";

const gini = (estimate: number) => ({
  estimate,
  low: null,
  high: null,
  n: 30,
  method: "gini",
  grade: "M" as const,
  warnings: [],
});

/** Results of one pillar with one page, as run writes them. */
async function results(numbers: Record<string, unknown>, page = "value/index"): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tenure-results-"));
  await writeJson(join(folder, "manifest.json"), { pillars: ["value"], checks: { [page]: [] } });
  await writeJson(join(folder, "value.json"), { numbers, tables: {}, missing: [] });
  await writeJson(join(folder, `${page}.json`), { state: "ready", numbers });
  return folder;
}

let out: string;
const read = async (file: string) => JSON.parse(await readFile(join(out, file), "utf8")) as Record<string, unknown>;
beforeEach(async () => {
  out = join(await mkdtemp(join(tmpdir(), "tenure-out-")), "new");
});

describe("copyResults", () => {
  test("copies every file, and leaves none of an earlier run behind but what others put there", async () => {
    await copyResults(await results({}, "value/dropped"), out);
    await writeJson(join(out, "note.json"), "mine");
    await copyResults(await results({ "value.gini": gini(0.4) }), out);
    const files = (await readdir(out, { recursive: true })).filter((file) => file.endsWith(".json"));
    expect(files.sort()).toEqual(["manifest.json", "note.json", "value.json", "value/index.json"]);
    expect(await read("value/index.json")).not.toHaveProperty("previous");
  });

  test("puts what a number was before into the report, and what became of it; numbers that are gone are left out", async () => {
    const before = earlierBook({ "value.gini": gini(0.3), "value.gone": gini(1) });
    await copyResults(await results({ "value.gini": gini(0.4), "value.new": gini(2) }), out, before);
    expect(await read("value/index.json")).toMatchObject({ previous: { "value.gini": { estimate: 0.3 } } });
    expect((await read("value/index.json"))["previous"]).toEqual({ "value.gini": gini(0.3) });
    expect(await read("value/index.json")).toMatchObject({
      earlier: { as_of: "2024-12-31" },
      changes: { "value.gini": { before: 0.3, verdict: "counted" }, "value.new": { reason: "no_number_then" } },
    });
  });

  test("complains in one sentence when the folder has the manifest of something else, and leaves it", async () => {
    await writeJson(join(out, "manifest.json"), { name: "App" });
    await expect(copyResults(await results({}), out)).rejects.toMatchObject({ name: "ArgumentsError" });
    expect(await read("manifest.json")).toEqual({ name: "App" });
  });

  test("complains in one sentence when a file is in the place of the folder", async () => {
    const file = join(await mkdtemp(join(tmpdir(), "tenure-file-")), "out.json");
    await writeJson(file, "mine");
    await expect(copyResults(await results({}), file)).rejects.toMatchObject({ name: "ArgumentsError" });
    expect(await readFile(file, "utf8")).toBe('"mine"\n');
  });
});

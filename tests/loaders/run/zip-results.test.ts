import { mkdtemp, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { writeJson } from "../../../loaders/run/write-json.ts";
import { zipResults } from "../../../loaders/run/zip-results.ts";

test("zipResults gives every file by its path, and the same bytes whenever the files were written", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tenure-zip-"));
  for (const name of ["value/index.json", "manifest.json"]) await writeJson(join(folder, name), { name });
  const archive = await zipResults(folder);
  expect(Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ["manifest.json", '{"name":"manifest.json"}\n'],
    ["value/index.json", '{"name":"value/index.json"}\n'],
  ]);
  await utimes(join(folder, "manifest.json"), 0, 0);
  expect(Buffer.from(await zipResults(folder)).equals(archive)).toBe(true);
});

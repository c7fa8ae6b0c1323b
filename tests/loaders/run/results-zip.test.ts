import { spawnSync } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { writeJson } from "../../../loaders/run/write-json.ts";

test("the data loader hands out the results that it is told of, and nothing else on its standard output", async () => {
  const results = await mkdtemp(join(tmpdir(), "tenure-results-"));
  await writeJson(join(results, "value/index.json"), { state: "ready" });
  const loader = fileURLToPath(new URL("../../../src/data/results.zip.ts", import.meta.url));
  const env = { ...process.env, TENURE_RESULTS: results };
  const { stdout } = spawnSync(process.execPath, ["--import", "tsx", loader], { env });
  expect(Object.keys(unzipSync(new Uint8Array(stdout)))).toEqual(["value/index.json"]);
});

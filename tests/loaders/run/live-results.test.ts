import { mkdir, mkdtemp, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { emptyReport } from "../../../loaders/run/complete-report.ts";
import { liveResults } from "../../../loaders/run/live-results.ts";
import type { Report } from "../../../src/models/report.ts";

const book = {
  name: "Tiny",
  currency: "TWD",
  as_of: "2024-12-31",
  observed_from: null,
  basis: "cash",
  simulated: false,
};
const ready: Report = { ...emptyReport(book, "computing"), state: "ready", tables: { tenths: [{ tenth: 1 }] } };

let root: string;
async function write(path: string, text = "") {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}
const state = async (page: string) =>
  (JSON.parse(await readFile(join(root, `.tenure/live/${page}.json`), "utf8")) as Report).state;
const loader = () => join(root, "src/data/results.zip.ts");
/** Whether Framework is told of something new while `act` runs. */
async function tells(act: () => Promise<void>): Promise<boolean> {
  await utimes(loader(), 1000, 1000);
  await act();
  return (await stat(loader())).mtimeMs > 1_000_000;
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "tenure-live-"));
  for (const file of ["data/results.zip.ts", "index.md", "value/index.md", "value/deciles.md"])
    await write(`src/${file}`);
});

describe("liveResults", () => {
  test("says of every page that it is being computed, and then shows each report as it is there", async () => {
    const live = liveResults(root);
    await live.begin(book);
    expect(await Promise.all(["index", "value/index", "value/deciles"].map(state))).toEqual(Array(3).fill("computing"));
    await live.publish({ "value/deciles": ready });
    expect(await state("value/deciles")).toBe("ready");
    expect(await state("value/index")).toBe("computing");
  });

  test("forgets what the last start showed", async () => {
    const live = liveResults(root);
    await live.publish({ "value/deciles": ready });
    await live.begin(book);
    expect(await state("value/deciles")).toBe("computing");
  });

  test("says of reports that never came that they failed, and leaves those that did", async () => {
    const live = liveResults(root);
    await live.begin(book);
    await live.publish({ "value/deciles": ready });
    await live.fail(book);
    expect(await Promise.all(["index", "value/index", "value/deciles"].map(state))).toEqual([
      "failed",
      "failed",
      "ready",
    ]);
  });

  test("tells Framework of a new report, but not of the same again", async () => {
    const live = liveResults(root);
    expect(await tells(() => live.publish({ "value/deciles": ready }))).toBe(true);
    expect(await tells(() => live.publish({ "value/deciles": { ...ready } }))).toBe(false);
  });

  test("tells Framework again when it read an outdated report while a newer one was published", async () => {
    const live = liveResults(root);
    await live.publish({ "value/deciles": ready });
    expect(await tells(() => live.settle())).toBe(false);
    await write("src/.observablehq/cache/data/results/value/deciles.json", "outdated");
    const settling = live.settle();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const current = await readFile(join(live.folder, "value/deciles.json"), "utf8");
    const told = (await stat(loader())).mtimeMs;
    await write("src/.observablehq/cache/data/results/value/deciles.json", current);
    await settling;
    expect(Date.now() - told).toBeLessThan(2500);
  });
});

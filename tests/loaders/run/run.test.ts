import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import type { PillarSource } from "../../../loaders/run/pillars.ts";
import { run, type RunResult, type RunSettings } from "../../../loaders/run/run.ts";
import type { Report } from "../../../src/models/report.ts";
import { tinyBook, writeCustomers, writeSettings } from "./fixtures/tiny-book.ts";

const toy = fileURLToPath(new URL("./fixtures/toy/", import.meta.url));
const pillarsIn = (folder: string): PillarSource[] => [
  { name: "loyalty", uses: ["value"], module: pathToFileURL(join(folder, "toy-user.ts")) },
  { name: "value", uses: [], module: pathToFileURL(join(folder, "toy-pillar.ts")) },
];

let book: string;
let cacheFolder: string;
const runToy = (settings: Partial<RunSettings> = {}) =>
  run(book, { pillars: pillarsIn(toy), cacheFolder, ...settings });

/** The toy pillars in a folder of their own, one file changed. */
async function changedToy(file: string, change: (text: string) => string): Promise<PillarSource[]> {
  const folder = await mkdtemp(join(tmpdir(), "tenure-toy-"));
  await cp(toy, folder, { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  const before = await readFile(join(folder, file), "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(join(folder, file), after);
  return pillarsIn(folder);
}

/** The steps that were not in the cache. */
const computed = ({ timings }: RunResult) => timings.filter(({ reused }) => !reused).map(({ step }) => step);
const reportOf = async ({ folder }: RunResult, page: string) =>
  JSON.parse(await readFile(join(folder, `${page}.json`), "utf8")) as Report;
const everything = ["read", "stage", "value", "loyalty", "results"];

/** Every file of the results but for the timings. */
async function contents({ folder }: RunResult): Promise<Record<string, string>> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".json")).sort();
  const texts = files.map(async (file) => [file, await readFile(join(folder, file), "utf8")] as const);
  const all = Object.fromEntries(await Promise.all(texts));
  const { timings, ...manifest } = JSON.parse(all["manifest.json"]!) as { timings: unknown };
  expect(timings).toBeDefined();
  return { ...all, "manifest.json": JSON.stringify(manifest) };
}

beforeEach(async () => {
  book = await tinyBook();
  cacheFolder = await mkdtemp(join(tmpdir(), "tenure-cache-"));
});

describe("run", () => {
  test("writes what pages, tools and people read", async () => {
    const result = await runToy();
    expect(Object.keys(await contents(result))).toEqual([
      "about/book.json",
      "about/changes.json",
      "about/dictionary.json",
      ...["cohort", "database", "explorer", "own-chart", "pivot", "reshape", "sql"].map(
        (page) => `explore/${page}.json`,
      ),
      "index.json",
      "loyalty.json",
      "loyalty/claims.json",
      "loyalty/index.json",
      "manifest.json",
      "value.json",
      "value/index.json",
    ]);
    expect(await reportOf(result, "value/index")).toMatchObject({
      book: { name: "Tiny", currency: "TWD", as_of: "2024-12-31", simulated: false },
      state: "ready",
      numbers: { "value.customers": { estimate: 30 } },
      tables: { regions: ["R0", "R1", "R2"].map((region) => ({ region, customers: 10 })) },
      missing: [{ analysis: "toy", table: "policies", columns: [] }],
      rows: [{ table: "customers", rows_in: 30, rows_used: 30, rows_set_aside: 0 }],
    });
  });

  test("gives a pillar the results of those that it uses, in whatever order they are listed", async () => {
    const report = await reportOf(await runToy(), "loyalty/index");
    expect(report.numbers["loyalty.customers"]).toMatchObject({ estimate: 30 });
  });

  test("gives the same bytes again from an empty cache, and from a book in another place", async () => {
    const first = await runToy();
    const elsewhere = join(await mkdtemp(join(tmpdir(), "tenure-moved-")), "tiny");
    await cp(book, elsewhere, { recursive: true });
    const second = await run(elsewhere, {
      pillars: pillarsIn(toy),
      cacheFolder: await mkdtemp(join(tmpdir(), "tenure-")),
    });
    expect(computed(second)).toEqual(everything);
    expect(await contents(second)).toEqual(await contents(first));
  });

  test("sets bad rows aside and says where, but lets no raw value into the results", async () => {
    await writeCustomers(book, { 5: "C5,someday-soon,R1" });
    const result = await runToy();
    const about = await reportOf(result, "about/book");
    expect(about.rows).toEqual([{ table: "customers", rows_in: 30, rows_used: 29, rows_set_aside: 1 }]);
    expect(about.tables["faults"]).toMatchObject([
      { table: "customers", column: "joined_on", rows: 1, first_rows: "5" },
    ]);
    expect(JSON.stringify(await contents(result))).not.toContain("someday-soon");
    const [stage] = await readdir(join(cacheFolder, "stage"));
    expect(await readFile(join(cacheFolder, "stage", stage!, "quarantine.csv"), "utf8")).toContain("someday-soon");
  });
});

describe("what a second run computes", () => {
  test("nothing, when nothing has changed", async () => {
    const first = await runToy();
    const second = await runToy();
    expect(computed(second)).toEqual([]);
    expect(second.folder).toBe(first.folder);
  });

  test("everything, when a row has changed", async () => {
    const first = await runToy();
    await writeCustomers(book, { 1: "C0,2015-01-01,R2" });
    const second = await runToy();
    expect(computed(second)).toEqual(everything);
    expect((await reportOf(second, "value/index")).tables["regions"]).toMatchObject([
      { customers: 9 },
      { customers: 10 },
      { customers: 11 },
    ]);
    expect(second.folder).not.toBe(first.folder);
  });

  test("everything but reading, when a setting has changed", async () => {
    await runToy();
    await writeSettings(book, { discount_rate: 0.08 });
    expect(computed(await runToy())).toEqual(expect.arrayContaining(everything.slice(1)));
  });

  test("no analysis, when a file was written anew with the same rows", async () => {
    const first = await runToy();
    await rm(join(book, "customers.csv"));
    await writeCustomers(book);
    const second = await runToy();
    expect(computed(second)).toEqual(["read"]);
    expect(second.folder).toBe(first.folder);
  });

  test("everything, when what a .sql table reads has changed, though its text has not", async () => {
    await rename(join(book, "customers.csv"), join(book, "people.txt"));
    await writeFile(join(book, "customers.sql"), "SELECT * FROM read_csv('people.txt', header = true)");
    await runToy();
    expect(computed(await runToy())).toEqual([]);
    await appendFile(join(book, "people.txt"), "C30,2015-02-01,R0\n");
    const changed = await runToy();
    expect(computed(changed)).toEqual(everything);
    expect((await reportOf(changed, "value/index")).numbers["value.customers"]).toMatchObject({ estimate: 31 });
  });

  test("the pillars, when an option has changed", async () => {
    const first = await runToy({ options: { seed: 1, bootstraps: 5 } });
    const second = await runToy({ options: { seed: 2, bootstraps: 5 } });
    expect(computed(second)).toEqual(["value", "loyalty", "results"]);
    expect((await reportOf(first, "value/index")).tables["draws"]).toEqual([{ draw: 2 }, { draw: 10 }]);
    expect((await reportOf(second, "value/index")).tables["draws"]).toEqual([{ draw: 4 }, { draw: 10 }]);
    expect(computed(await runToy({ options: { seed: 1, bootstraps: 5 } }))).toEqual([]);
  });

  test("the book of another folder beside this one, and this one not again", async () => {
    await runToy();
    const other = await tinyBook();
    await writeCustomers(other, { 1: "C0,2015-01-01,R7" });
    const settings = { pillars: pillarsIn(toy), cacheFolder };
    expect(computed(await run(other, settings))).toEqual(everything);
    expect(computed(await runToy())).toEqual([]);
  });

  test.each([
    ["toy-pillar.ts", '"count"', '"tally"', ["value", "loyalty", "results"]],
    ["toy-task.ts", "value * 2", "value * 3", ["value", "loyalty", "results"]],
    ["toy-user.ts", '"loyalty.customers": ', '"loyalty.people": ', ["loyalty", "results"]],
  ])("what uses %s, when it has changed", async (file, before, after, expected) => {
    const first = await runToy();
    const changed = await changedToy(file, (text) => text.replaceAll(before, after));
    const second = await runToy({ pillars: changed });
    expect(computed(second)).toEqual(expected);
    expect(await contents(second)).not.toEqual(await contents(first));
  });
});

describe("a run that does not come to its end", () => {
  const stages = async () =>
    (await readdir(cacheFolder, { recursive: true })).filter((file) => !file.endsWith(".json"));

  test("killed in an analysis, leaves no half result and spoils nothing", async () => {
    const script = fileURLToPath(new URL("./fixtures/run-that-hangs.ts", import.meta.url));
    const args = ["--import", "tsx", script, book, cacheFolder];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "exit");
    expect((await stages()).filter((file) => /^value\/\w+$/.test(file))).toEqual([]);

    const next = await runToy();
    expect(computed(next)).toEqual(["value", "loyalty", "results"]);
    expect((await stages()).filter((file) => file.includes("partial"))).toEqual([]);
  });

  test("an analysis that fails ends the run with its error, and the next run takes up from there", async () => {
    const failing = 'loyalty.analyse = () => Promise.reject(new Error("no tenure"));';
    const broken = await changedToy("toy-user.ts", (text) => `${text}\n${failing}\n`);
    await expect(runToy({ pillars: broken })).rejects.toThrow("no tenure");
    expect(computed(await runToy())).toEqual(["loyalty", "results"]);
  });

  test("a result that is not a finite number is refused with its path", async () => {
    const broken = await changedToy("toy-task.ts", (text) => text.replace("value * 2", "value / 0"));
    await expect(runToy({ pillars: broken })).rejects.toThrow("value: tables.draws.0.draw is Infinity");
  });

  test("a folder that is no book is a BookError", async () => {
    await expect(run(join(book, "nowhere"), { cacheFolder })).rejects.toMatchObject({ name: "BookError" });
  });
});

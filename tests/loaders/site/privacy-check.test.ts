import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { tableFromArrays, tableToIPC } from "apache-arrow";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { identifiersOf } from "../../../loaders/site/identifiers.ts";
import { checkPrivacy, type AllowList } from "../../../loaders/site/privacy-check.ts";
import { openDatabase } from "../../../loaders/stage/database.ts";
import { smallSite } from "./small-site.ts";

const CANARY = "P-0042-7719";
const identifiers = identifiersOf([CANARY, "C0000017", "Ng Siew Lan"]);
const bytes = (text: string) => new TextEncoder().encode(text);

async function faultsOf(name: string, contents: string | Uint8Array, allowList?: AllowList): Promise<string[]> {
  const folder = await smallSite({ [name]: contents });
  const faults = await checkPrivacy(folder, identifiers, allowList);
  return faults.map(({ file, message }) => `${file}: ${message}`);
}

/** The bytes of a file that DuckDB wrote. */
async function written(ending: string, write: (path: string) => string[]): Promise<Uint8Array> {
  const folder = await smallSite({});
  const path = join(folder, `made.${ending}`);
  const database = await openDatabase();
  for (const sql of write(path)) await database.run(sql);
  database.close();
  return readFile(path);
}

const parquet = (value: string) =>
  written("parquet", (path) => [`COPY (SELECT '${value}' AS label, 12 AS people) TO '${path}' (FORMAT parquet)`]);

const database = (value: string) =>
  written("duckdb", (path) => [
    `ATTACH '${path}' AS made`,
    `CREATE TABLE made.customers AS SELECT '${value}' AS pseudonym, 1980 AS birth_band`,
    "DETACH made",
  ]);

const arrow = (value: string, format: "file" | "stream") =>
  tableToIPC(tableFromArrays({ label: [value, "b"], people: [12, 13] }), format);

/** Every kind of file, with a text that is a canary or not. */
const kinds: [string, string, (text: string) => Uint8Array | Promise<Uint8Array>][] = [
  ["a page", "index.html", (text) => bytes(`<p title="x">Policy ${text}, please</p>`)],
  ["a module", "_import/chart.js", (text) => bytes(`const a=["${text}"];`)],
  ["a stylesheet", "style.css", (text) => bytes(`a::before{content:"${text}"}`)],
  ["a picture of vectors", "a.svg", (text) => bytes(`<svg><text>${text}</text></svg>`)],
  ["plain text", "a.txt", (text) => bytes(`see ${text}.`)],
  ["a JSON file", "a.json", (text) => bytes(JSON.stringify({ rows: [{ label: text }] }))],
  [
    "a search index",
    "_observablehq/minisearch.json",
    (text) => bytes(JSON.stringify({ index: [[text, { 0: { 1: 2 } }]] })),
  ],
  ["a CSV file", "a.csv", (text) => bytes(`label;people\n"${text}";12\n`)],
  [
    "a picture with a text in it",
    "a.png",
    (text) => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, ...bytes(`Comment\0${text}\0`)]),
  ],
  ["a gzip file", "a.csv.gz", (text) => gzipSync(`label\n${text}\n`)],
  ["a brotli file", "a.json.br", (text) => brotliCompressSync(JSON.stringify([text]))],
  ["a zip file", "a.zip", (text) => zipSync({ "deep/a.txt": bytes(text) })],
  ["a zip in a zip", "a.zip", (text) => zipSync({ "b.zip": zipSync({ "a.txt": bytes(text) }) })],
  ["a zip under another name", "a.json", (text) => zipSync({ "a.txt": bytes(text) })],
  ["a table in a zip", "a.zip", async (text) => zipSync({ "a.parquet": await parquet(text) })],
  [
    "base64 in a page",
    "index.html",
    (text) => bytes(`<a href="data:text/csv;base64,${Buffer.from(`a\n${text}`).toString("base64")}">x</a>`),
  ],
  ["a Parquet file", "_file/data/a.1a2b3c4d.parquet", parquet],
  ["a database", "_file/data/a.1a2b3c4d.duckdb", database],
  ["an Arrow file", "_file/data/a.1a2b3c4d.arrow", (text) => arrow(text, "file")],
  ["an Arrow stream", "_file/data/a.1a2b3c4d.arrow", (text) => arrow(text, "stream")],
];

const allowed: AllowList = {
  "data/a.parquet": { rows: ["label", "people"] },
  "data/a.arrow": { rows: ["label", "people"] },
  "data/a.duckdb": { customers: ["pseudonym", "birth_band"] },
  "a.zip!/a.parquet": { rows: ["label", "people"] },
};

describe("checkPrivacy", () => {
  it.each(kinds)("finds an identifier in %s", async (_, name, make) => {
    const faults = await faultsOf(name, await make(CANARY), allowed);
    expect(faults).not.toEqual([]);
    expect(faults.join("\n")).toContain(name);
    expect(faults.join("\n")).toMatch(/holds an identifier of the book/);
    expect(faults.join("\n")).not.toContain(CANARY);
  });

  it.each(kinds)("passes %s that holds none", async (_, name, make) => {
    expect(await faultsOf(name, await make("P-0042-771"), allowed)).toEqual([]);
  });

  it("says where: the line and character of a text, the column of a table, the entry of an archive", async () => {
    expect(await faultsOf("a.html", `<p>\n  ${CANARY}</p>`)).toEqual([
      "a.html: holds an identifier of the book at line 2, character 3: P-… (11 characters)",
    ]);
    expect(await faultsOf("a.csv", `when,label\n2025,${CANARY}\n`)).toEqual([
      "a.csv: holds an identifier of the book in column label: P-… (11 characters)",
    ]);
    expect(await faultsOf("a.zip", zipSync({ "b.zip": zipSync({ "c.txt": bytes(CANARY) }) }))).toEqual([
      "a.zip!/b.zip!/c.txt: holds an identifier of the book at line 1, character 1: P-… (11 characters)",
    ]);
  });

  it("finds identifiers without a digit as whole cells, not as words of a sentence", async () => {
    expect(await faultsOf("a.json", JSON.stringify([{ who: "Ng Siew Lan" }]))).toHaveLength(1);
    expect(await faultsOf("a.html", "<p>thanks to Ng Siew Lan</p>")).toEqual([]);
  });

  it.each([
    ["a CSV header", "a.csv", "policy_id,amount\n1,2\n"],
    ["the rows of a JSON file", "a.json", '{"rows":[{"policy_id":1}]}'],
    ["the columns of a JSON file", "a.json", '{"policy_id":[1,2]}'],
  ])("finds an identifying column by its name in %s", async (_, name, contents) => {
    expect((await faultsOf(name, contents)).join()).toContain("policy_id, which identifies people or contracts");
  });

  it("lets a page speak about a column by its name", async () => {
    expect(await faultsOf("a.json", '{"rows":[{"column":"policy_id"}],"missing_share":{"policy_id":0.01}}')).toEqual(
      [],
    );
    expect(await faultsOf("a.html", "<td>policy_id</td>")).toEqual([]);
  });

  it("wants every column of a table on the allow-list, whatever it holds", async () => {
    const table = await database("harmless");
    expect(await faultsOf("a.duckdb", table)).toEqual([
      "a.duckdb: has the column customers.pseudonym, which no allow-list names",
      "a.duckdb: has the column customers.birth_band, which no allow-list names",
    ]);
    expect(await faultsOf("a.duckdb", table, { "a.duckdb": { customers: ["birth_band"] } })).toHaveLength(1);
  });

  it("finds no fault in a database of a schema other than main when its tables are allowed", async () => {
    const file = await written("duckdb", (path) => [
      `ATTACH '${path}' AS made`,
      "CREATE SCHEMA made.analyst",
      "CREATE TABLE made.analyst.weeks AS SELECT 1 AS week",
      "DETACH made",
    ]);
    expect(await faultsOf("a.duckdb", file, { "a.duckdb": { "analyst.weeks": ["week"] } })).toEqual([]);
    expect(await faultsOf("a.duckdb", file, { "a.duckdb": { weeks: ["week"] } })).toHaveLength(1);
  });

  it("refuses what it cannot read", async () => {
    expect((await faultsOf("a.bin", new Uint8Array([1, 2, 3]))).join()).toContain(
      "of a kind that no reader here opens",
    );
    expect((await faultsOf("a.zip", new Uint8Array([0x50, 0x4b, 3, 4, 9]))).join()).toContain("cannot be read");
    expect((await faultsOf("a.wasm", new Uint8Array([0, 1]))).join()).toContain("of a kind that no reader here opens");
    expect(await faultsOf("_npm/duckdb@1/a.wasm", new Uint8Array([0, 1]))).toEqual([]);
  });

  it("refuses the list of rows set aside, whatever it holds", async () => {
    expect((await faultsOf("_file/quarantine.1a2b3c4d.csv", "a\n1\n")).join()).toContain("rows set aside");
  });
});

import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { unzipSync } from "fflate";
import type { SiteFault } from "./finish/fault.ts";
import type { Identifiers } from "./identifiers.ts";
import { faultsOfTable, type AllowedTables } from "./privacy/check-table.ts";
import { masked } from "./privacy/find-in-columns.ts";
import { faultsOfJson } from "./privacy/find-in-json.ts";
import { findInText } from "./privacy/find-in-text.ts";
import { kindOfFile } from "./privacy/kind-of-file.ts";
import { readArrow } from "./privacy/read-arrow.ts";
import { readCsv } from "./privacy/read-csv.ts";
import { withDatabaseFile, withParquetFile } from "./privacy/read-database.ts";

/** Tables of columns that may leave the build, by file; paths as in the source, without the build's marks. */
export type AllowList = Readonly<Record<string, AllowedTables>>;

interface Inspection {
  identifiers: Identifiers;
  allowList: AllowList;
  /** A folder for files that only a database can open. */
  scratch: string;
}

/** A file of the site, or of an archive in it (`data.zip!/rows.csv`). */
interface InspectedFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * Looks for whatever names people or contracts in every file of a folder: in text, and through their readers in
 * databases, Arrow and Parquet tables and archives, however deeply nested. A file that no reader knows is a fault too.
 * A message names the file and the place, never the value in full.
 */
export async function checkPrivacy(
  folder: string,
  identifiers: Identifiers,
  allowList: AllowList = {},
): Promise<SiteFault[]> {
  const scratch = await mkdtemp(join(tmpdir(), "tenure-privacy-"));
  try {
    const faults: SiteFault[] = [];
    for (const name of await filesOf(folder)) {
      if (isVendoredProgram(name)) continue;
      const bytes = await readFile(join(folder, name));
      faults.push(...(await inspect({ name, bytes }, { identifiers, allowList, scratch })));
    }
    return faults;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/")).sort();
}

/** WebAssembly and type come from packages as they are; elsewhere they are looked at. */
function isVendoredProgram(name: string): boolean {
  return /^_npm\/.*\.(?:wasm|woff2)$/.test(name);
}

async function inspect(file: InspectedFile, inspection: Inspection): Promise<SiteFault[]> {
  const quarantine = /(?:^|\/)quarantine\.\w+$/.test(nameInSource(file.name));
  if (quarantine) return [{ file: file.name, message: "is a list of rows set aside, with their raw values" }];
  try {
    return await inspectByKind(file, inspection);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
    return [{ file: file.name, message: `cannot be read, so nobody knows what it holds: ${reason}` }];
  }
}

async function inspectByKind(file: InspectedFile, inspection: Inspection): Promise<SiteFault[]> {
  const { name, bytes } = file;
  switch (kindOfFile(name, bytes)) {
    case "zip":
      return inspectAll(
        Object.entries(unzipSync(bytes)).map(([entry, content]) => ({ name: `${name}!/${entry}`, bytes: content })),
        inspection,
      );
    case "gzip":
      return inspect({ name: unpackedName(name, "gz"), bytes: gunzipSync(bytes) }, inspection);
    case "brotli":
      return inspect({ name: unpackedName(name, "br"), bytes: brotliDecompressSync(bytes) }, inspection);
    case "parquet":
      return inspectTables(file, inspection, withParquetFile);
    case "duckdb":
      return inspectTables(file, inspection, withDatabaseFile);
    case "arrow":
      return faultsAt(name, await faultsOfTable(readArrow(bytes), inspection.identifiers, allowedIn(name, inspection)));
    case "csv":
      return faultsAt(name, await faultsOfTable(readCsv(textOf(bytes)), inspection.identifiers, null));
    case "json":
      return [
        ...faultsAt(name, faultsOfJson(textOf(bytes), inspection.identifiers)),
        ...(await inspectText(file, inspection)),
      ];
    case "text":
    case "picture":
      return inspectText(file, inspection);
    case "program":
    case null:
      return [{ file: name, message: "is of a kind that no reader here opens" }];
  }
}

async function inspectAll(files: InspectedFile[], inspection: Inspection): Promise<SiteFault[]> {
  const faults: SiteFault[] = [];
  for (const file of files) if (!file.name.endsWith("/")) faults.push(...(await inspect(file, inspection)));
  return faults;
}

async function inspectTables(
  { name, bytes }: InspectedFile,
  inspection: Inspection,
  open: typeof withDatabaseFile<string[]>,
): Promise<SiteFault[]> {
  const path = join(inspection.scratch, "opened");
  await writeFile(path, bytes);
  const faults = await open(path, async (tables) => {
    const found: string[] = [];
    for (const table of tables) {
      found.push(...(await faultsOfTable(table, inspection.identifiers, allowedIn(name, inspection))));
    }
    return found;
  });
  await rm(path);
  return faultsAt(name, faults);
}

/** Text, and the files that it carries as base64. */
async function inspectText({ name, bytes }: InspectedFile, inspection: Inspection): Promise<SiteFault[]> {
  const text = textOf(bytes);
  const [find] = findInText(text, inspection.identifiers);
  const faults = find
    ? faultsAt(name, [
        `holds an identifier of the book at ${placeOf(text, find.start)}: ${masked(text.slice(find.start, find.end))}`,
      ])
    : [];
  const carried = [...text.matchAll(/data:([\w.+-]+)\/([\w.+-]+)[^,"')\s]*;base64,([A-Za-z0-9+/=]+)/g)].map(
    ([, kind, ending, data], i) => ({
      name: `${name}!/${i + 1}.${kind === "font" ? "woff2" : ending!.replace(/\+.*$/, "")}`,
      kind,
      bytes: Buffer.from(data!, "base64"),
    }),
  );
  return [
    ...faults,
    ...(await inspectAll(
      carried.filter(({ kind }) => kind !== "font"),
      inspection,
    )),
  ];
}

function allowedIn(name: string, { allowList }: Inspection): AllowedTables {
  return allowList[nameInSource(name)] ?? {};
}

/** `_file/data/analyst.1a2b3c4d.duckdb` is `data/analyst.duckdb` in the source. */
export function nameInSource(name: string): string {
  return name.replace(/^_file\//, "").replace(/\.[0-9a-f]{8}(?=\.\w+$)/, "");
}

function unpackedName(name: string, ending: string): string {
  const own = name.split("/").at(-1)!;
  return `${name}!/${own.endsWith(`.${ending}`) ? own.slice(0, -ending.length - 1) : own}`;
}

function faultsAt(file: string, messages: string[]): SiteFault[] {
  return messages.map((message) => ({ file, message }));
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}

function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return `line ${line}, character ${offset - before.lastIndexOf("\n")}`;
}

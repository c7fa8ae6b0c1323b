import { existsSync, statSync } from "node:fs";
import { cp, mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Report } from "../../src/models/report.ts";
import { ArgumentsError } from "./arguments.ts";
import { addChanges } from "./changes-report.ts";
import type { EarlierResults, Numbers } from "./earlier-results.ts";
import { readManifest } from "./manifest.ts";
import { writeJson } from "./write-json.ts";

/**
 * Copies the files of a run. With the results of an earlier book, every report also holds what its numbers were then, what became of
 * them and whether that is more than noise.
 */
export async function copyResults(results: string, out: string, earlier?: EarlierResults): Promise<void> {
  if (existsSync(out) && !statSync(out).isDirectory())
    throw new ArgumentsError(`${out} is a file. Name a folder for the results.`);
  await mkdir(out, { recursive: true });
  await removeResults(out);
  await cp(results, out, { recursive: true });
  if (earlier) await tellChanges(out, earlier);
}

/** Removes what an earlier run wrote, so that no page of a dropped analysis stays behind; other files stay. */
async function removeResults(folder: string): Promise<void> {
  if (!existsSync(join(folder, "manifest.json"))) return;
  const { pillars, checks } = await readManifest(folder);
  const files = ["manifest", ...pillars, ...Object.keys(checks)].map((name) => join(folder, `${name}.json`));
  await Promise.all(files.map((file) => rm(file, { force: true })));
}

async function tellChanges(folder: string, earlier: EarlierResults): Promise<void> {
  const { pillars, checks } = await readManifest(folder);
  const numbers: Record<string, Numbers> = {};
  for (const name of pillars) numbers[name] = (await read<{ numbers: Numbers }>(folder, name)).numbers;
  const reports: Record<string, Report> = {};
  for (const page of Object.keys(checks)) reports[page] = await read<Report>(folder, page);
  for (const [page, report] of Object.entries(addChanges(reports, numbers, earlier))) {
    await writeJson(join(folder, `${page}.json`), report, { name: `${page}.json` });
  }
}

async function read<Content>(folder: string, name: string): Promise<Content> {
  return JSON.parse(await readFile(join(folder, `${name}.json`), "utf8")) as Content;
}

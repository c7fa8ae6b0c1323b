import { existsSync, statSync } from "node:fs";
import { cp, mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Estimate } from "../../src/models/evidence.ts";
import type { Report } from "../../src/models/report.ts";
import { ArgumentsError } from "./arguments.ts";
import type { Manifest } from "./manifest.ts";
import { writeJson } from "./write-json.ts";

type Numbers = Record<string, Estimate>;

/**
 * Copies the files of a run. With the results of an earlier run, every report also holds what its numbers were
 * then, in `previous`; numbers that did not exist then are left out.
 */
export async function copyResults(results: string, out: string, previous?: string): Promise<void> {
  const before = previous === undefined ? undefined : await numbersIn(previous);
  if (existsSync(out) && !statSync(out).isDirectory())
    throw new ArgumentsError(`${out} is a file. Name a folder for the results.`);
  await mkdir(out, { recursive: true });
  await removeResults(out);
  await cp(results, out, { recursive: true });
  if (before) await addPrevious(out, before);
}

/** The numbers of all pillars in a results folder. */
async function numbersIn(folder: string): Promise<Numbers> {
  const { pillars } = await readManifest(folder);
  const results = await Promise.all(pillars.map((name) => readFile(join(folder, `${name}.json`), "utf8")));
  const numbers = results.map((text) => (JSON.parse(text) as { numbers: Numbers }).numbers);
  return Object.assign({}, ...numbers) as Numbers;
}

/** Removes what an earlier run wrote, so that no page of a dropped analysis stays behind; other files stay. */
async function removeResults(folder: string): Promise<void> {
  if (!existsSync(join(folder, "manifest.json"))) return;
  const { pillars, checks } = await readManifest(folder);
  const files = ["manifest", ...pillars, ...Object.keys(checks)].map((name) => join(folder, `${name}.json`));
  await Promise.all(files.map((file) => rm(file, { force: true })));
}

async function addPrevious(out: string, before: Numbers): Promise<void> {
  const { checks } = await readManifest(out);
  for (const page of Object.keys(checks)) {
    const file = join(out, `${page}.json`);
    const report = JSON.parse(await readFile(file, "utf8")) as Report;
    const previous = Object.fromEntries(Object.entries(before).filter(([id]) => id in report.numbers));
    await writeJson(file, { ...report, previous });
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;
  } catch {
    throw new ArgumentsError(`${folder} holds no results: its manifest.json cannot be read.`);
  }
}

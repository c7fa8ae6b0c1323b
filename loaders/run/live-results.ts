import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { BookStamp, Report } from "../../src/models/report.ts";
import { emptyReport } from "./complete-report.ts";

/** The results that `npm start` shows: reports that say "computing" until the real ones take their place. */
export interface LiveResults {
  folder: string;
  /** Every page of the site gets a report that is still being computed. */
  begin(book: BookStamp): Promise<void>;
  /** Shows these reports, and lets open pages know when one is new. */
  publish(reports: Record<string, Report>): Promise<void>;
  /** Says of all reports that are still being computed that they could not be made. */
  fail(book: BookStamp): Promise<void>;
  /** Waits until Framework has nothing in its cache that is older than what was published. */
  settle(): Promise<void>;
}

export function liveResults(root: string): LiveResults {
  const folder = join(root, ".tenure/live");
  const publish = async (reports: Record<string, Report>) => {
    const changed = await Promise.all(Object.entries(reports).map(([page, report]) => replace(folder, page, report)));
    if (changed.includes(true)) await tellFramework(root);
  };
  return {
    folder,
    publish,
    begin: async (book) => {
      await rm(folder, { recursive: true, force: true });
      await publish(ofPages(await pagesIn(root), emptyReport(book, "computing")));
    },
    fail: async (book) => {
      const pages = await pagesIn(root);
      const states = await Promise.all(pages.map(async (page) => [page, await stateOf(folder, page)] as const));
      const unfinished = states.flatMap(([page, state]) => (state === "ready" ? [] : [page]));
      await publish(ofPages(unfinished, emptyReport(book, "failed")));
    },
    settle: async () => {
      for (let tries = 0; tries < 10; tries++) {
        await wait(1000);
        if (!(await showsOutdated(root, folder))) return;
        await tellFramework(root);
      }
    },
  };
}

async function pagesIn(root: string): Promise<string[]> {
  const files = await readdir(join(root, "src"), { recursive: true });
  return files.filter((file) => file.endsWith(".md")).map((file) => file.slice(0, -".md".length).split(sep).join("/"));
}

function ofPages(pages: string[], report: Report): Record<string, Report> {
  return Object.fromEntries(pages.map((page) => [page, report]));
}

/** True when the report is another than before. The file is replaced as a whole, since Framework may be reading. */
async function replace(folder: string, page: string, report: Report): Promise<boolean> {
  const file = join(folder, `${page}.json`);
  const text = `${JSON.stringify(report)}\n`;
  if (existsSync(file) && (await readFile(file, "utf8")) === text) return false;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
  return true;
}

async function stateOf(folder: string, page: string): Promise<string> {
  const file = join(folder, `${page}.json`);
  return existsSync(file) ? (JSON.parse(await readFile(file, "utf8")) as Report).state : "absent";
}

const loaderOf = (root: string) => join(root, "src/data/results.zip.ts");

/** Framework runs a loader again, and reloads what pages read from it, when the loader's file is touched. */
async function tellFramework(root: string): Promise<void> {
  await utimes(loaderOf(root), new Date(), new Date());
}

/** What Framework read while we published looks newer than it is. */
async function showsOutdated(root: string, folder: string): Promise<boolean> {
  const cache = join(root, "src/.observablehq/cache/data/results");
  const told = await stat(loaderOf(root));
  const entries = await readdir(cache, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((entry) => entry.isFile() && entry.name.endsWith(".json"))) {
    const cached = join(entry.parentPath, entry.name);
    const current = join(folder, relative(cache, cached));
    if ((await stat(cached)).mtimeMs < told.mtimeMs || !existsSync(current)) continue;
    if (!(await readFile(cached)).equals(await readFile(current))) return true;
  }
  return false;
}

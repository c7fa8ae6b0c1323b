import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { SiteFault } from "./fault.ts";
import type { ModuleGraph } from "./module-graph.ts";
import { requestsOf } from "./requests.ts";
import { isExplorePage, type Site } from "./site.ts";

/** What a report page may weigh over the wire, in bytes. */
export const REPORT_BUDGET = 300_000;

export interface PageWeight {
  file: string;
  /** Bytes over the wire of the page with all it loads by itself, compressed. */
  bytes: number;
}

/** Weighs every page: markup, modules, styles, type and data, compressed with gzip where that makes them smaller. */
export async function weighPages(site: Site, graph: ModuleGraph): Promise<PageWeight[]> {
  const files = new Set(site.files);
  const requests = site.pages.map((page) => [...requestsOf(page, graph)].filter((file) => files.has(file)));
  const weights = new Map<string, number>();
  for (const file of new Set(requests.flat())) weights.set(file, await compressedSize(join(site.folder, file)));
  return site.pages.map((page, i) => ({
    file: page.file,
    bytes: requests[i]!.reduce((sum, file) => sum + weights.get(file)!, 0),
  }));
}

/** Faults of report pages above their budget; pages to explore on may weigh more. */
export function checkWeight(weights: readonly PageWeight[], budget = REPORT_BUDGET): SiteFault[] {
  return weights
    .filter(({ file, bytes }) => bytes > budget && !isExplorePage(file))
    .map(({ file, bytes }) => ({
      file,
      message: `weighs ${kilobytes(bytes)} compressed; a report may weigh ${kilobytes(budget)}`,
    }));
}

async function compressedSize(path: string): Promise<number> {
  const contents = await readFile(path);
  return Math.min(contents.length, gzipSync(contents, { level: 6 }).length);
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

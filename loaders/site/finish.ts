import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { GateError } from "../run/gate-error.ts";
import { checkCells } from "./finish/check-cells.ts";
import { checkFiles } from "./finish/check-files.ts";
import { checkHosts } from "./finish/check-hosts.ts";
import { checkLinks } from "./finish/check-links.ts";
import { checkWeight, weighPages, type PageWeight } from "./finish/check-weight.ts";
import { faultLines } from "./finish/fault.ts";
import { forgetTables } from "./finish/forget-tables.ts";
import { mendMarkup } from "./finish/mend-markup.ts";
import { moduleGraph, type ModuleGraph } from "./finish/module-graph.ts";
import { prune } from "./finish/prune.ts";
import { requestsOf } from "./finish/requests.ts";
import { securityPolicy, withPolicy } from "./finish/security-policy.ts";
import { pageOf, readSite, type Site, type SitePage } from "./finish/site.ts";
import { noIdentifiers, type Identifiers } from "./identifiers.ts";
import { checkPrivacy, nameInSource, type AllowList } from "./privacy-check.ts";

export interface FinishOptions {
  /** What names people and contracts in the book; nothing of it may be in the site. */
  identifiers?: Identifiers;
  /** Tables of columns that may leave the build, by file; for the ordinary build there are none. */
  allowList?: AllowList;
  /** Files, by their path in the source, that Framework must have but this build does not publish; they are checked, then removed. */
  withheld?: readonly string[];
  /** Bytes that a report page may weigh over the wire. */
  budget?: number;
}

export interface FinishedSite {
  pages: readonly PageWeight[];
}

/**
 * Makes a freshly built site fit to publish: mends its markup, gives each page its security policy, removes what no
 * browser asks for, then checks cells, files, links, hosts, weight and privacy.
 * Throws a GateError with one line for each fault.
 */
export async function finishSite(folder: string, options: FinishOptions = {}): Promise<FinishedSite> {
  await prune(await readSite(folder));
  const built = await readSite(folder);
  const graph = await moduleGraph(built);
  const site = await finishPages(built, graph, options.withheld ?? []);

  const weights = await weighPages(site, graph);
  const faults = [
    ...checkCells(site),
    ...(await checkFiles(site, graph)),
    ...checkLinks(site),
    ...(await checkHosts(site, graph)),
    ...checkWeight(weights, options.budget),
    ...(await checkPrivacy(folder, options.identifiers ?? noIdentifiers, options.allowList)),
  ];
  for (const name of options.withheld ?? []) await removeFile(site, name);
  if (faults.length > 0) throw new GateError(`The site may not be published.\n${faultLines(faults)}`);
  return { pages: weights };
}

async function finishPages(site: Site, graph: ModuleGraph, withheld: readonly string[]): Promise<Site> {
  const pages = await Promise.all(
    site.pages.map(async (built) => {
      const page = finishPage(built, usesDatabase(built, graph), withheld);
      await writeFile(join(site.folder, page.file), page.html);
      return page;
    }),
  );
  return { ...site, pages };
}

function finishPage({ file, html }: SitePage, database: boolean, withheld: readonly string[]): SitePage {
  const mended = pageOf(file, mendMarkup(forgetTables(html, file, withheld)));
  return pageOf(file, withPolicy(mended.html, securityPolicy(mended, database)));
}

function usesDatabase(page: SitePage, graph: ModuleGraph): boolean {
  return [...requestsOf(page, graph)].some((file) => file.startsWith("_observablehq/stdlib/duckdb."));
}

async function removeFile({ folder, files }: Site, name: string): Promise<void> {
  for (const file of files) if (nameInSource(file) === name) await rm(join(folder, file));
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SiteFault } from "./fault.ts";
import type { ModuleGraph } from "./module-graph.ts";
import { attachments, tagRequests } from "./requests.ts";
import { resolveInSite, type Site } from "./site.ts";

/** Faults of pages, stylesheets and modules that ask for a file which the site does not hold. */
export async function checkFiles(site: Site, graph: ModuleGraph): Promise<SiteFault[]> {
  const files = new Set(site.files);
  const missing = (file: string, reference: string) => ({
    file,
    message: `asks for a file that is not there: ${reference}`,
  });
  const pages = site.pages.flatMap((page) =>
    [...tagRequests(page), ...attachments(page)]
      .filter((request) => request.file !== null && !files.has(request.file))
      .map(({ reference }) => missing(page.file, reference)),
  );
  const styles = await Promise.all(
    site.files
      .filter((file) => file.endsWith(".css"))
      .map(async (file) =>
        styleReferences(await readFile(join(site.folder, file), "utf8"))
          .filter((reference) => !/^[a-z]+:|^#/i.test(reference))
          .filter((reference) => !files.has(resolveInSite(file, reference) ?? ""))
          .map((reference) => missing(file, reference)),
      ),
  );
  const modules = graph.unresolved
    .filter(({ importer, dynamic }) => !(dynamic && isFramework(importer)))
    .map(({ importer, specifier }) => missing(importer, specifier));
  return [...pages, ...styles.flat(), ...modules, ...graph.broken];
}

/** Framework's own code holds imports of every library it knows; they run only when a page uses the library. */
function isFramework(file: string): boolean {
  return file.startsWith("_observablehq/");
}

/** What a stylesheet refers to with url() or @import. */
export function styleReferences(css: string): string[] {
  const pattern = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g;
  return [...css.matchAll(pattern)].map((match) =>
    match
      .slice(1)
      .find((group) => group !== undefined)!
      .trim(),
  );
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { styleReferences } from "./check-files.ts";
import type { SiteFault } from "./fault.ts";
import type { ModuleGraph } from "./module-graph.ts";
import type { Site, SitePage } from "./site.ts";

const FETCHING_ATTRIBUTES = [
  "src",
  "srcset",
  "href",
  "xlink:href",
  "action",
  "formaction",
  "poster",
  "data",
  "background",
  "ping",
];
const FOREIGN = /^(?:(?:https?|wss?|ftp):)?\/\//i;
/** Calls that ask a host, when their address is written out. */
const ASKING =
  /(?:\bfetch|\bimportScripts|\bimport|\bnew (?:Worker|SharedWorker|WebSocket|EventSource)|\bsendBeacon|\bimport\.meta\.resolve)\(\s*(["'`])((?:https?:|wss?:)?\/\/[^"'`]*)\1|\.src\s*=\s*(["'`])((?:https?:)?\/\/[^"'`]*)\3/g;

/** Faults of pages, stylesheets, pictures and modules that ask another host for anything. */
export async function checkHosts(site: Site, graph: ModuleGraph): Promise<SiteFault[]> {
  const texts = site.files.filter((file) => /\.(?:css|m?js|svg)$/.test(file));
  const inFiles = await Promise.all(
    texts.map(async (file) => {
      const text = await readFile(join(site.folder, file), "utf8");
      const hosts = file.endsWith(".css")
        ? foreignStyles(text)
        : file.endsWith(".svg")
          ? foreignPictures(text)
          : askedHosts(text);
      return hosts.map((host) => ({ file, message: `asks another host: ${host}` }));
    }),
  );
  const imported = graph.unresolved
    .filter(({ specifier }) => FOREIGN.test(specifier))
    .map(({ importer, specifier }) => ({ file: importer, message: `imports from another host: ${specifier}` }));
  return [...site.pages.flatMap(foreignTags), ...inFiles.flat(), ...imported];
}

function foreignTags(page: SitePage): SiteFault[] {
  return page.elements.flatMap(({ name, attributes, text }) => {
    const addresses = name === "a" ? [] : FETCHING_ATTRIBUTES.flatMap((key) => attributes[key]?.split(/,\s*/) ?? []);
    const hosts = [
      ...addresses.filter((address) => FOREIGN.test(address)),
      ...(name === "style" ? foreignStyles(text) : []),
      ...foreignStyles(attributes["style"] ?? ""),
      ...(name === "script" ? askedHosts(text) : []),
    ];
    return hosts.map((host) => ({ file: page.file, message: `asks another host: ${host}` }));
  });
}

function foreignStyles(css: string): string[] {
  return styleReferences(css).filter((reference) => FOREIGN.test(reference));
}

function foreignPictures(svg: string): string[] {
  return [...svg.matchAll(/\b(?:xlink:)?(?:href|src)\s*=\s*["']([^"']*)/g)]
    .map(([, address]) => address!)
    .filter((a) => FOREIGN.test(a));
}

function askedHosts(code: string): string[] {
  return [...code.matchAll(ASKING)].map((match) => (match[2] ?? match[4])!);
}

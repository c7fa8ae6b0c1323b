import { modulesOf, type ModuleGraph } from "./module-graph.ts";
import { resolveInSite, type SitePage } from "./site.ts";

const LOADING_RELATIONS = new Set(["stylesheet", "preload", "modulepreload", "icon"]);
const LOADED_SOURCES = new Set(["script", "img", "source", "video", "audio", "iframe", "embed"]);

/** A reference that makes the browser fetch a file, as it stands in the page. */
export interface Reference {
  reference: string;
  /** Path inside the site; null when it leads to another place. */
  file: string | null;
}

/** What the tags of a page make the browser fetch. */
export function tagRequests(page: SitePage): Reference[] {
  const references: string[] = [];
  for (const { name, attributes } of page.elements) {
    const { rel, href, src, srcset } = attributes;
    if (name === "link" && href && LOADING_RELATIONS.has(rel ?? "")) references.push(href);
    if (LOADED_SOURCES.has(name) && src) references.push(src);
    if (srcset) references.push(...srcset.split(",").map((candidate) => candidate.trim().split(/\s+/)[0]!));
  }
  return [...new Set(references)].map((reference) => located(page.file, reference));
}

/** The files that a page registers for FileAttachment, whether or not it reads them. */
export function attachments(page: SitePage): Reference[] {
  return page.elements
    .filter(({ name }) => name === "script")
    .flatMap(({ text }) => [...text.matchAll(/\bregisterFile\("[^"]*", (\{.*\})\);/g)])
    .map(([, info]) => located(page.file, (JSON.parse(info!) as { path: string }).path));
}

/** Paths of all files inside the site that a page loads by itself, the page included. */
export function requestsOf(page: SitePage, graph: ModuleGraph): Set<string> {
  const files = [...tagRequests(page), ...attachments(page)].flatMap(({ file }) => (file === null ? [] : [file]));
  return new Set([page.file, ...files, ...modulesOf(graph, page.file)]);
}

function located(page: string, reference: string): Reference {
  const elsewhere = /^(?:[a-z][\w+.-]*:|\/\/)/i.test(reference);
  return { reference, file: elsewhere ? null : resolveInSite(page, reference) };
}

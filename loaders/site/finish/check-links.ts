import type { SiteFault } from "./fault.ts";
import { resolveInSite, type Site, type SitePage } from "./site.ts";

/** Faults of links that lead to no page, to no place in the page, or off the site. */
export function checkLinks(site: Site): SiteFault[] {
  const files = new Set(site.files);
  const anchors = new Map(site.pages.map((page) => [page.file, anchorsOf(page)]));
  return site.pages.flatMap((page) =>
    page.elements
      .filter(({ name, attributes }) => name === "a" && attributes["href"] !== undefined)
      .map(({ attributes }) => faultOf(page, attributes["href"]!, files, anchors))
      .filter((message) => message !== null)
      .map((message) => ({ file: page.file, message })),
  );
}

function faultOf(
  page: SitePage,
  href: string,
  files: ReadonlySet<string>,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  if (/^(?:[a-z][\w+.-]*:|\/\/)/i.test(href)) return `links off the site: ${href}`;
  const [path, anchor] = href.split("#");
  const target = path === "" ? page.file : targetOf(page.file, path!, files);
  if (target === null) return `links to a page that is not there: ${href}`;
  const known = anchors.get(target);
  if (anchor && known && !known.has(decodeURIComponent(anchor)))
    return `links to a place that is not on the page: ${href}`;
  return null;
}

/** The file that a static host answers a link with. */
function targetOf(from: string, path: string, files: ReadonlySet<string>): string | null {
  const resolved = resolveInSite(from, path)
    ?.replace(/^\.?\/?/, "")
    .replace(/\/$/, "");
  if (resolved === undefined) return null;
  const index = resolved === "" ? "index.html" : `${resolved}/index.html`;
  const candidates = path.endsWith("/") || resolved === "" ? [index] : [resolved, `${resolved}.html`, index];
  return candidates.find((candidate) => files.has(candidate)) ?? null;
}

function anchorsOf(page: SitePage): Set<string> {
  return new Set(
    page.elements.flatMap(({ attributes }) => [attributes["id"], attributes["name"]]).filter((id) => id !== undefined),
  );
}

import { readdir, readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { elementsOf, type Element } from "./elements.ts";

export interface SitePage {
  /** Path of the file inside the site, such as `value/index.html`. */
  file: string;
  html: string;
  elements: readonly Element[];
}

/** A built site as it lies in a folder. */
export interface Site {
  folder: string;
  /** Paths of all files inside the folder, with forward slashes, sorted. */
  files: readonly string[];
  pages: readonly SitePage[];
}

/** Reads the list of a site's files, and its pages. */
export async function readSite(folder: string): Promise<Site> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      posix.join(...join(entry.parentPath, entry.name).slice(folder.length).split(/[\\/]/).filter(Boolean)),
    )
    .sort();
  const pages = await Promise.all(
    files
      .filter((file) => file.endsWith(".html"))
      .map(async (file) => pageOf(file, await readFile(join(folder, file), "utf8"))),
  );
  return { folder, files, pages };
}

/** A page with its elements. */
export function pageOf(file: string, html: string): SitePage {
  return { file, html, elements: elementsOf(html) };
}

/** True for pages that analysts explore on; all others are reports. */
export function isExplorePage(file: string): boolean {
  return file.startsWith("explore/");
}

/** Path inside the site that a relative reference from `file` leads to; null when it leaves the site. */
export function resolveInSite(file: string, reference: string): string | null {
  const [path] = reference.split(/[?#]/, 1);
  const decoded = decodeURI(path!);
  const resolved = decoded.startsWith("/")
    ? posix.normalize(decoded.slice(1))
    : posix.join(posix.dirname(file), decoded);
  return resolved.startsWith("..") ? null : resolved;
}

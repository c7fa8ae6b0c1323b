import { existsSync } from "node:fs";
import { join } from "node:path";
import type { NavigationPage, NavigationSection } from "../../../src/navigation.ts";

/** The pages that have a file below `root`. */
export function existingPages({ pages }: NavigationSection, root: string): NavigationPage[] {
  return pages.filter((page) => existsSync(join(root, sourceOf(page))));
}

/** The sections with the pages that have a file below `root`; a section without any is left out. */
export function existingSections(sections: readonly NavigationSection[], root: string) {
  return sections
    .map((section) => ({ name: section.name, pages: existingPages(section, root) }))
    .filter(({ pages }) => pages.length > 0);
}

function sourceOf({ path }: NavigationPage): string {
  return path.endsWith("/") ? `${path}index.md` : `${path}.md`;
}

import type { NavigationPage } from "../../../src/navigation.ts";
import { site } from "../../../src/words/en/site.ts";

/** The promise that a page keeps, and links to the pages that say how. Pages under explore/ show rows. */
export function footer(pages: readonly NavigationPage[], path: string): string {
  const links = pages.map((page) => `<a href="${page.path}">${page.name}</a>`);
  return [path.startsWith("/explore/") ? site.footerOfRows : site.footer, ...links].join(" · ");
}

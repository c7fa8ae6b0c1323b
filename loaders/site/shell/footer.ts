import type { NavigationPage } from "../../../src/navigation.ts";
import { site } from "../../../src/words/en/site.ts";

/** The promise that every page keeps, and links to the pages that say how. */
export function footer(pages: readonly NavigationPage[]): string {
  const links = pages.map(({ name, path }) => `<a href="${path}">${name}</a>`);
  return [site.footer, ...links].join(" · ");
}

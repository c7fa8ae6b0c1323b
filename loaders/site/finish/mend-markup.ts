import { site } from "../../../src/words/en/site.ts";

/** What Framework's page frame lacks for people who listen to a page, enlarge it or work by keyboard. */
const mends: readonly (readonly [found: string, mended: string])[] = [
  ["<!DOCTYPE html>\n<html>", '<!DOCTYPE html>\n<html lang="en">'],
  [", maximum-scale=1", ""],
  ['title="Toggle sidebar">', `title="Toggle sidebar" aria-label="${site.menu}">`],
  ["<body>", `<body>\n<a class="skip-link" href="#observablehq-main">${site.skip}</a>`],
  [
    '<label id="observablehq-sidebar-close" for="observablehq-sidebar-toggle"></label>',
    '<li style="position: static"><label id="observablehq-sidebar-close" for="observablehq-sidebar-toggle"></label></li>',
  ],
  [
    '<main id="observablehq-main" class="observablehq">',
    `<main id="observablehq-main" class="observablehq">\n<noscript><p class="notice">${site.noScript}</p></noscript>`,
  ],
  ['<nav id="observablehq-sidebar">', `<nav id="observablehq-sidebar" aria-label="${site.navigation}">`],
  [
    '<input type="search" placeholder="Search">',
    `<input type="search" placeholder="Search" aria-label="${site.search}">`,
  ],
  ['<div id="observablehq-search-results">', '<div id="observablehq-search-results" role="status">'],
];

/** The page with a language, a link past the navigation, names for its landmarks and lists that hold only items. */
export function mendMarkup(html: string): string {
  return mends.reduce((markup, [found, mended]) => markup.replace(found, () => mended), html);
}

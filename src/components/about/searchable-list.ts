import { html } from "htl";

export interface ListedEntry {
  node: HTMLElement;
  /** What a search looks in. */
  text: string;
}

export interface ListedSection {
  title: string;
  entries: readonly ListedEntry[];
}

export interface SearchWords {
  search: string;
  hint: string;
  found: (shown: number, all: number) => string;
  none: string;
}

/** Sections of entries below a search field; entries without all words of the search are hidden. `?q=` carries it. */
export function searchableList(sections: readonly ListedSection[], words: SearchWords): HTMLElement {
  const shown = sections.map(({ title, entries }) => ({ entries, node: sectionOf(title, entries) }));
  const all = sections.reduce((sum, { entries }) => sum + entries.length, 0);
  const field = html`<input type="search" autocomplete="off" placeholder=${words.hint} />` as HTMLInputElement;
  const count = html`<p class="search-count" role="status"></p>`;
  const search = () => {
    const found = showFound(shown, wordsOf(field.value));
    count.textContent = found === 0 ? words.none : words.found(found, all);
  };
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  field.addEventListener("input", () => {
    remember(field.value.trim());
    search();
  });
  search();
  return html`<div class="searchable">
    <div class="search-head">
      <label class="filter"><span class="filter-label">${words.search}</span> ${field}</label>
      ${count}
    </div>
    ${shown.map(({ node }) => node)}
  </div>`;
}

function sectionOf(title: string, entries: readonly ListedEntry[]): HTMLElement {
  return html`<section>
    <h2>${title}</h2>
    <dl>${entries.map(({ node }) => node)}</dl>
  </section>`;
}

/** Hides what lacks a word, and sections that are then empty; gives the number of entries left. */
function showFound(
  sections: readonly { node: HTMLElement; entries: readonly ListedEntry[] }[],
  words: readonly string[],
): number {
  let found = 0;
  for (const { node, entries } of sections) {
    const kept = entries.filter(({ text }) => words.every((word) => folded(text).includes(word)));
    for (const entry of entries) entry.node.hidden = !kept.includes(entry);
    node.hidden = kept.length === 0;
    found += kept.length;
  }
  return found;
}

function wordsOf(query: string): string[] {
  return folded(query).split(/\s+/).filter(Boolean);
}

/** Letters without case, accents or width, so that "joreskog" finds Jöreskog. */
function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}

function remember(query: string): void {
  const url = new URL(location.href);
  if (query) url.searchParams.set("q", query);
  else url.searchParams.delete("q");
  history.replaceState(history.state, "", url);
}

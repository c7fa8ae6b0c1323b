import { html } from "htl";
import { glossaryWords, type Term } from "../../words/glossary.js";
import { pageName } from "./page-name.js";
import { searchableList, type ListedEntry } from "./searchable-list.js";

/** The terms of the field by theme, each with its Chinese, its meaning and the pages that use it. */
export function glossaryList(): HTMLElement {
  const { themes, page } = glossaryWords();
  const sections = themes.map(({ theme, terms }) => ({ title: theme, entries: terms.map(termEntry) }));
  return searchableList(sections, page);
}

function termEntry({ en, zh, definition, pages }: Term): ListedEntry {
  const node = html`<div class="listed">
    <dt>${en} ${zh === null ? null : html`<span class="listed-chinese" lang="zh-Hant">${zh}</span>`}</dt>
    <dd>${marked(definition)}</dd>
    <dd class="listed-more">
      ${glossaryWords().page.used}
      ${pages.map((path, i) => html`${i > 0 ? ", " : ""}<a href=${path}>${pageName(path)}</a>`)}.
    </dd>
  </div>`;
  return { node, text: `${en} ${zh ?? ""} ${definition} ${pages.map(pageName).join(" ")}` };
}

const CHINESE = /(\p{Script=Han}[\p{Script=Han}、]*)/u;

/** The text with its Chinese marked as such, for fonts and for screen readers. */
function marked(text: string): (string | HTMLElement)[] {
  return text.split(CHINESE).map((part, i) => (i % 2 === 1 ? html`<span lang="zh-Hant">${part}</span>` : part));
}

import { html } from "htl";
import { words } from "../../words/index.js";
import { methodsIndexWords, type IndexedMethod } from "../../words/methods-index.js";
import { pageName } from "./page-name.js";
import { searchableList, type ListedEntry } from "./searchable-list.js";

/** Every method of the site by part: what it answers, its grade and source, and where it is explained. */
export function methodsList(): HTMLElement {
  const { methods, page } = methodsIndexWords();
  const sections = methods.map(({ part, methods }) => ({ title: part, entries: methods.map(methodEntry) }));
  return searchableList(sections, page);
}

function methodEntry({ name, answers, page, section, grades, source }: IndexedMethod): ListedEntry {
  const text = methodsIndexWords().page;
  const node = html`<div class="listed">
    <dt>
      ${name}
      ${grades.map(
        (grade) =>
          html`<span class="grade" title=${words().grades[grade].name} aria-label=${text.grade(grade)}
            >${grade}</span
          > `,
      )}
    </dt>
    <dd>${answers}</dd>
    <dd class="listed-more">
      ${source ?? text.ownDefinition}. ${text.explained} <a href=${`${page}#${section}`}>${pageName(page)}</a>.
    </dd>
  </div>`;
  const graded = grades.map(text.grade).join(" ");
  return { node, text: `${name} ${answers} ${graded} ${source ?? ""} ${pageName(page)} ${section}` };
}

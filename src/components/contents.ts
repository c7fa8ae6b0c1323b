import { html } from "htl";
import { navigation } from "../navigation.js";
import { contentsWords } from "../words/contents.js";

/** The pages of the site by reader, each with what it answers. */
export function contents(): HTMLElement {
  const answers = contentsWords();
  return html`<div class="contents">
    ${navigation.map(
      ({ name, pages }) =>
        html`<section>
          <h3>${name}</h3>
          <dl>
            ${pages.flatMap(({ name: page, path }) => [
              html`<dt><a href=${path}>${page}</a></dt>`,
              html`<dd>${answers[path] ?? null}</dd>`,
            ])}
          </dl>
        </section>`,
    )}
  </div>`;
}

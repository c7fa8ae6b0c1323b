import { html } from "htl";
import { navigation } from "../navigation.js";
import { words } from "../words/index.js";

/** The pages of the site by reader, each with what it answers. */
export function contents(): HTMLElement {
  const answers = words().contents;
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

import { html } from "htl";
import { privacyWords, type KeptPromise } from "../../words/privacy.js";

/** Promises of the site, each with how it is kept and the sources that keep it. */
export function promisesKept(promises: readonly KeptPromise[]): HTMLElement {
  return html`<dl class="kept-promises">
    ${promises.map(
      ({ promise, how, sources }) =>
        html`<div class="listed">
          <dt>${promise}</dt>
          <dd>${how}</dd>
          <dd class="listed-more">
            ${privacyWords().page.keptBy}
            ${sources.map((source, i) => html`${i > 0 ? ", " : ""}<code>${source}</code>`)}
          </dd>
        </div>`,
    )}
  </dl>`;
}

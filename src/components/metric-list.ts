import { html } from "htl";
import { registeredMetrics } from "../metrics.js";

/**
 * Every registered metric whose id starts with the prefix: label, id, definition, formula and caveat. Throws where none is known, as on a page that does not
 * import what src/words/known says of its pillar.
 */
export function metricList(prefix: string): HTMLElement {
  const chosen = registeredMetrics().filter(({ id }) => id.startsWith(prefix));
  if (chosen.length === 0) throw new Error(`No metric "${prefix}" is known: import its parts of src/words/known.`);
  return html`<dl class="metric-list">
    ${chosen.flatMap(({ id, label, definition, formula, caveat }) => [
      html`<dt id=${id}>${label} <code>${id}</code></dt>`,
      html`<dd>
        <p>${definition}</p>
        <p class="formula">${formula}</p>
        <p class="caveat">${caveat}</p>
      </dd>`,
    ])}
  </dl>`;
}

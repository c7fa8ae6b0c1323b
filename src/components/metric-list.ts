import { html } from "htl";
import { registeredMetrics } from "../metrics.js";

/** Every registered metric whose id starts with the prefix: label, id, definition, formula and caveat. */
export function metricList(prefix: string): HTMLElement {
  const chosen = registeredMetrics().filter(({ id }) => id.startsWith(prefix));
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

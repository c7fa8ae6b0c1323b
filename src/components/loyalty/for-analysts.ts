import { html } from "htl";

/** What analysts alone ask for, folded under a heading at the end of a page; on paper only when it is open. */
export function forAnalysts(title: string, note: string, ...parts: readonly HTMLElement[]): HTMLElement {
  const content = html`<div></div>`;
  content.append(...parts);
  return html`<details class="definition analysts">
    <summary><h2>${title}</h2></summary>
    <p>${note}</p>
    ${content}
  </details>`;
}

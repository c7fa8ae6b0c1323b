import { html } from "htl";

/** A sentence in the place of the table, with what can be done about it. */
export function pivotNotice(title: string, more: string): HTMLElement {
  return html`<div class="notice" role="note">
    <p class="notice-title">${title}</p>
    <p>${more}</p>
  </div>`;
}

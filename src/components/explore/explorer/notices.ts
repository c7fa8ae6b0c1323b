import { html } from "htl";

/** A sentence in the place of what cannot be shown. */
export function notice(sentence: string): HTMLElement {
  return html`<div class="notice" role="note"><p>${sentence}</p></div>`;
}

/** Holds the place of the explorer while it is being made ready. */
export function waiting(sentence: string): HTMLElement {
  return html`<div class="loading explorer-waiting" role="status"><span>${sentence} …</span></div>`;
}

import { html } from "htl";
import { words } from "../words/index.js";

/** Holds the place of something that is still being computed or fetched; `height` in pixels avoids a jump later. */
export function loading({ height = 160 }: { height?: number } = {}): HTMLElement {
  return html`<div class="loading" role="status" style=${{ minHeight: `${height}px` }}>
    <span>${words().components.report.computing}</span>
  </div>`;
}

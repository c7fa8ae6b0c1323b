import { html } from "htl";
import { sqlWords } from "../../../words/explore-sql.js";
import type { QueryFault } from "./query-fault.js";

/** What is wrong with a query: a sentence, the place, and the engine's own words behind a disclosure. */
export function faultNotice(fault: QueryFault): HTMLElement {
  const text = sqlWords().fault;
  const { place, message } = fault;
  return html`<div class="notice sql-fault" role="alert">
    <p class="notice-title">${text.title}</p>
    <p>${text.sentence(fault)} ${place ? text.place(place.line, place.column) : null}</p>
    <details>
      <summary>${text.engine}</summary>
      <pre>${message}</pre>
    </details>
  </div>`;
}

/** Why there is no database to ask. */
export function plainNotice(sentence: string): HTMLElement {
  return html`<div class="notice" role="alert"><p>${sentence}</p></div>`;
}

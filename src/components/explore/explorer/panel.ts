import { html } from "htl";
import { explorerWords } from "../../../words/explore-explorer.js";
import type { Choice, Dimension } from "./dimension.js";
import { choiceLabel } from "./choice-words.js";

/** What a panel tells the explorer. */
export interface PanelEvents {
  choose: (choice: Choice) => void;
  /** The reader has come near: what may follow can be made ready. */
  near: () => void;
}

/** A chart of one dimension, drawn anew without being replaced, so that focus and drags last. */
export interface Panel {
  element: HTMLElement;
  /** Weighted rows per bin: of the whole table, and under the choices in all other panels. */
  draw: (counts: Float64Array, whole: Float64Array) => void;
  setChoice: (choice: Choice) => void;
}

export interface PanelFrame {
  element: HTMLElement;
  /** Says in the panel's line what is chosen, or what the pointer is on. */
  say: (text: string | null) => void;
  setChoice: (choice: Choice) => void;
}

/** How long the reader rests on a panel, in milliseconds, before the database prepares for it. */
const REST = 120;

/** A panel's title, the line below it, and its button to clear. */
export function panelFrame(
  dimension: Dimension,
  body: readonly HTMLElement[],
  events: PanelEvents,
  currency: string,
): PanelFrame {
  const text = explorerWords();
  const { column } = dimension;
  const title = text.columns[column]?.title ?? column;
  const clear = html`<button
    class="tool"
    type="button"
    hidden
    aria-label=${text.clearOne(title)}
    ${{ onclick: () => events.choose(null) }}
  >
    ${text.clear}
  </button>`;
  const line = html`<p class="panel-line"></p>`;
  const element = html`<div class="panel" role="group" data-column=${column} aria-labelledby=${`panel-${column}`}>
    <header>
      <h3 id=${`panel-${column}`}>${title}</h3>
      ${clear}
    </header>
    ${line} ${body}
  </div>`;
  whenNear(element, events.near);
  let chosen: string | null = null;
  return {
    element,
    say: (said) => (line.textContent = said ?? chosen ?? ""),
    setChoice: (choice) => {
      chosen = choiceLabel(dimension, choice, currency);
      line.textContent = chosen ?? "";
      clear.hidden = choice === null;
      element.toggleAttribute("data-chosen", choice !== null);
    },
  };
}

/** Calls once the pointer or the focus has rested on an element, each time it comes. */
function whenNear(element: HTMLElement, near: () => void): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const come = () => {
    clearTimeout(waiting);
    waiting = setTimeout(near, REST);
  };
  const go = () => clearTimeout(waiting);
  element.addEventListener("pointerenter", come);
  element.addEventListener("pointerleave", go);
  element.addEventListener("focusin", (event) => {
    if (!element.contains(event.relatedTarget as Node | null)) come();
  });
  element.addEventListener("focusout", go);
}

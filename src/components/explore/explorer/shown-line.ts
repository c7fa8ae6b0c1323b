import { html } from "htl";
import { explorerWords } from "../../../words/explore-explorer.js";
import type { Shown } from "./explored-table.js";
import type { ExplorerTable } from "./explorer-table.js";

export interface ShownLine {
  element: HTMLElement;
  /** What is chosen, in words. */
  say: (sentence: string, isChosen: boolean) => void;
  /** How many rows that leaves; told to screen readers once the reader pauses. */
  count: (shown: Shown, all: Shown) => void;
}

const PAUSE = 700;

/** The line below the numbers: what is shown, how much of the table that is, and a button that clears all choices. */
export function shownLine({ name, headlines }: ExplorerTable, clear: () => void): ShownLine {
  const text = explorerWords();
  const sentence = html`<span class="shown-sentence"></span>`;
  const left = html`<span class="shown-count"></span>`;
  const spoken = html`<span class="visually-hidden" role="status"></span>`;
  const button = html`<button type="button" class="tool" ${{ onclick: clear }} hidden>${text.clearAll}</button>`;
  const id = headlines[0]!.metric;
  const rowsOf = (n: number) => text.rows[name]?.(Math.round(n)) ?? String(n);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    element: html`<p class="shown-line">${sentence} ${left} ${button} ${spoken}</p>`,
    say: (said, isChosen) => {
      sentence.textContent = said;
      button.hidden = !isChosen;
    },
    count: ({ numbers }, { numbers: all }) => {
      left.textContent = text.left(numbers[id] ?? 0, rowsOf(all[id] ?? 0));
      clearTimeout(waiting);
      waiting = setTimeout(() => (spoken.textContent = left.textContent), PAUSE);
    },
  };
}

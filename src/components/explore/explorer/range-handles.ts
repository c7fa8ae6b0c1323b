import { html } from "htl";
import { explorerWords } from "../../../words/explore-explorer.js";
import type { Dimension } from "./dimension.js";

export interface RangeHandles {
  element: HTMLElement;
  /** Puts the handles at these bins. */
  set: (first: number, last: number) => void;
}

/** Two sliders on one line: the first and the last bin of a range. Neither passes the other. */
export function rangeHandles(
  dimension: Dimension,
  choose: (first: number, last: number) => void,
  label: (first: number, last: number) => string,
): RangeHandles {
  const text = explorerWords();
  const { column, steps } = dimension;
  const title = text.columns[column]?.title ?? column;
  const end = steps!.count - 1;
  const [first, last] = [text.from(title), text.to(title)].map(
    (name) => html`<input type="range" min="0" max=${end} step="1" aria-label=${name} />` as HTMLInputElement,
  ) as [HTMLInputElement, HTMLInputElement];
  const say = () => {
    for (const handle of [first, last])
      handle.setAttribute("aria-valuetext", label(handle.valueAsNumber, handle.valueAsNumber));
  };
  const moved = (handle: HTMLInputElement) => (event: Event) => {
    event.stopPropagation();
    if (handle === first) first.valueAsNumber = Math.min(first.valueAsNumber, last.valueAsNumber);
    else last.valueAsNumber = Math.max(first.valueAsNumber, last.valueAsNumber);
    say();
    choose(first.valueAsNumber, last.valueAsNumber);
  };
  first.addEventListener("input", moved(first));
  last.addEventListener("input", moved(last));
  return {
    element: html`<div class="range-handles">${first}${last}</div>`,
    set: (from, to) => {
      first.valueAsNumber = from;
      last.valueAsNumber = to;
      say();
    },
  };
}

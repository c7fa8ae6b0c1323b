import { html } from "htl";
import { explorerWords } from "../../../words/explore-explorer.js";
import { formatTick, formatUnit } from "../../../words/number-format.js";
import { boundsOf } from "./bins.js";
import { barShapes } from "./bar-shapes.js";
import { categoryButtons } from "./category-buttons.js";
import { rangeLabel } from "./choice-words.js";
import { chooseRange, rangeOf } from "./dimension.js";
import type { Dimension } from "./dimension.js";
import { dragOver } from "./drag-over.js";
import { panelFrame } from "./panel.js";
import type { Panel, PanelEvents } from "./panel.js";
import { rangeHandles } from "./range-handles.js";
import { sharesOf } from "./shares.js";

/** A histogram to drag across: bars of those shown, a thin line for the whole table, two handles for the keyboard. */
export function histogram(dimension: Dimension, events: PanelEvents, currency: string): Panel {
  const text = explorerWords();
  const { count } = dimension.steps!;
  const bars = barShapes(count);
  const plot = html`<div class="bins">${bars.element}</div>`;
  const peak = html`<span class="peak"></span>`;
  const choose = (first: number, last: number) => events.choose(chooseRange(dimension, first, last));
  const handles = rangeHandles(dimension, choose, (first, last) => rangeLabel(dimension, first, last, currency));
  const beside = categoryButtons(dimension, events, currency);
  const chart = html`<div class="histogram">${peak}${plot}</div>`;
  const body = [chart, handles.element, axis(dimension, currency), ...(beside ? [beside.element] : [])];
  const frame = panelFrame(dimension, body, events, currency);
  frame.element.querySelector("h3")!.append(unitOf(dimension, currency));
  let counts = new Float64Array(0);
  dragOver(plot, count, {
    choose,
    hover: (bin) => {
      const share = bin === null ? 0 : (sharesOf(counts)[bin] ?? 0);
      frame.say(bin === null ? null : text.bin(rangeLabel(dimension, bin, bin, currency), counts[bin] ?? 0, share));
    },
  });
  return {
    element: frame.element,
    draw: (now, whole) => {
      counts = now as Float64Array<ArrayBuffer>;
      peak.textContent = text.share(bars.draw(sharesOf(now), sharesOf(whole)));
      beside?.draw(now, whole);
    },
    setChoice: (choice) => {
      frame.setChoice(choice);
      bars.setChoice(choice);
      const range = rangeOf(dimension, choice);
      handles.set(range?.first ?? 0, range?.last ?? count - 1);
      beside?.setChoice(choice);
    },
  };
}

/** The unit that the axis does not repeat, such as "NT$ M"; empty for plain numbers. */
function unitOf({ kind, steps }: Dimension, currency: string): HTMLElement {
  const { from, step, count } = steps!;
  const largest = Math.max(Math.abs(from), Math.abs(from + step * count));
  return html`<span class="unit">${kind === "money" ? formatUnit(largest, { unit: "money", currency }) : ""}</span>`;
}

/** The first edge, the middle and the last; an open end says so. */
function axis(dimension: Dimension, currency: string): HTMLElement {
  const steps = dimension.steps!;
  const { from, step, count, openBelow, openAbove } = steps;
  const end = from + step * count;
  const middle = from + step * Math.round(count / 2);
  const largest = Math.max(Math.abs(from), Math.abs(end));
  const unit = dimension.kind === "money" ? "money" : "count";
  const year = dimension.kind === "year";
  const tick = (value: number) => (year ? String(value) : formatTick(value, largest, { unit, currency }));
  const { to } = boundsOf(steps, 0, count - 1);
  const last = year || step === 1 ? tick(end - 1) : tick(end);
  return html`<div class="panel-axis" aria-hidden="true">
    <span>${openBelow ? "≤ " : ""}${tick(from)}</span>
    ${count > 6 ? html`<span>${tick(middle)}</span>` : null}
    <span>${last}${openAbove || to === null ? " +" : ""}</span>
  </div>`;
}

import { html } from "htl";
import { explorerWords } from "../../../words/explore-explorer.js";
import { binLabel } from "./choice-words.js";
import { toggleCategory } from "./dimension.js";
import type { Choice, Dimension } from "./dimension.js";
import type { Panel, PanelEvents } from "./panel.js";
import { roundPeak, sharesOf } from "./shares.js";

/** More bars than this are folded behind a button. */
const AT_ONCE = 7;

/** The categories of a dimension as bars that are buttons; null when it has none. */
export function categoryButtons(dimension: Dimension, events: PanelEvents, currency: string): Panel | null {
  const { steps, categories } = dimension;
  if (categories.length === 0) return null;
  const offset = steps?.count ?? 0;
  let chosen: Choice = null;
  const rows = categories.map((_, i) => {
    const toggle = () => events.choose(toggleCategory(dimension, chosen, offset + i));
    return categoryRow(binLabel(dimension, offset + i, currency), toggle);
  });
  const element = html`<div class="categories">${rows.map(({ button }) => button)}</div>`;
  if (rows.length > AT_ONCE + 1) element.append(foldButton(element, rows.length));
  return {
    element,
    draw: (counts, whole) => {
      const [now, all] = [sharesOf(counts), sharesOf(whole)];
      const parts = rows.map((_, i) => Math.max(now[offset + i]!, all[offset + i]!));
      const top = steps ? 1 : roundPeak(Math.max(...parts));
      rows.forEach((row, i) => row.draw(now[offset + i]!, all[offset + i]!, top));
    },
    setChoice: (choice) => {
      chosen = choice;
      rows.forEach(({ button }, i) => {
        button.setAttribute("aria-pressed", String(choice?.includes(offset + i) ?? false));
        button.toggleAttribute("data-out", choice !== null && !choice.includes(offset + i));
      });
      if (choice?.some((bin) => bin - offset >= AT_ONCE)) element.toggleAttribute("data-unfolded", true);
    },
  };
}

function categoryRow(name: string, toggle: () => void) {
  const share = html`<span class="share"></span>`;
  const shown = html`<b></b>`;
  const all = html`<u></u>`;
  const bar = html`<i>${shown}${all}</i>`;
  const button = html`<button type="button" class="category" aria-pressed="false" ${{ onclick: toggle }}>
    <span class="name" title=${name}>${name}</span>${bar}${share}
  </button>`;
  return {
    button,
    draw: (now: number, whole: number, top: number) => {
      shown.style.transform = `scaleX(${(now / top).toFixed(4)})`;
      all.style.transform = `translateX(${((100 * whole) / top).toFixed(2)}%)`;
      const said = explorerWords().share(now);
      if (said !== share.textContent) share.textContent = said;
    },
  };
}

function foldButton(list: HTMLElement, all: number): HTMLElement {
  const text = explorerWords();
  const button = html`<button type="button" class="tool fold" aria-expanded="false">${text.more(all)}</button>`;
  const show = () => {
    const unfolded = list.hasAttribute("data-unfolded");
    button.setAttribute("aria-expanded", String(unfolded));
    button.textContent = unfolded ? text.fewer : text.more(all);
  };
  button.addEventListener("click", () => list.toggleAttribute("data-unfolded"));
  new MutationObserver(show).observe(list, { attributeFilter: ["data-unfolded"] });
  return button;
}

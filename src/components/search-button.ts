import { html } from "htl";
import { words } from "../words/index.js";

/** Opens the search of the sidebar, filled with the words of the address that led nowhere; nothing where there is no search. */
export function searchButton(): HTMLElement {
  const field = document.querySelector<HTMLInputElement>("#observablehq-search input");
  if (!field) return html`<span></span>`;
  const open = () => {
    const sidebar = document.querySelector<HTMLInputElement>("#observablehq-sidebar-toggle");
    if (sidebar && !isVisible(field)) sidebar.click();
    field.value = wordsOf(location.pathname);
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  return html`<button type="button" class="tool search-button" ${{ onclick: open }}>
    ${words().components.search}
  </button>`;
}

function isVisible(element: Element): boolean {
  const { left, right } = element.getBoundingClientRect();
  return right > 0 && left < innerWidth;
}

function wordsOf(path: string): string {
  return decodeURIComponent(path)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !/^(index|html)$/.test(word))
    .join(" ");
}

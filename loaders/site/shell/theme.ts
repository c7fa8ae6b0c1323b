import { site } from "../../../src/words/en/site.ts";

/** Set before the first paint, so that a chosen theme never flashes; without a choice the system's preference holds. */
export const themeScript = `
try { document.documentElement.dataset.theme = localStorage.getItem("tenure.theme") ?? ""; } catch {}
addEventListener("click", (event) => {
  // Below a base address, as the page of what is not found has one, "#..." would lead to another page.
  const place = document.querySelector("base") && event.target.closest?.("a[href^='#']")?.getAttribute("href");
  if (place) {
    event.preventDefault();
    const target = document.querySelector(place);
    target.tabIndex = -1;
    target.focus();
  }
  if (!event.target.closest?.("#theme-toggle")) return;
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  try { localStorage.setItem("tenure.theme", root.dataset.theme); } catch {}
});
`;

const ICON =
  '<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor"/><path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor"/></svg>';

/** Switches between light and dark; the stylesheet reads `data-theme` on the root element. */
export const themeToggle = `<button id="theme-toggle" type="button" title="${site.theme}" aria-label="${site.theme}">${ICON}</button>`;

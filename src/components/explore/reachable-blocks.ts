/**
 * Lets a keyboard scroll code and tables of a notebook, and a screen reader announce its charts as pictures, each named by
 * its `ariaLabel` or else by the heading above it. Blocks that run again are looked at again.
 */
export function reachableBlocks(main: HTMLElement): MutationObserver {
  const mend = () => {
    for (const block of main.querySelectorAll<HTMLElement>(
      "pre:not([tabindex]), form[id^='inputs-']:has(> table):not([tabindex])",
    ))
      block.tabIndex = 0;
    for (const chart of main.querySelectorAll<SVGElement>("svg[class^='plot']:not([role])")) {
      chart.setAttribute("role", "img");
      for (const part of chart.querySelectorAll("g[aria-label]")) part.removeAttribute("aria-label");
      if (!chart.hasAttribute("aria-label")) chart.setAttribute("aria-label", headingAbove(main, chart));
    }
  };
  const observer = new MutationObserver(mend);
  observer.observe(main, { childList: true, subtree: true });
  mend();
  return observer;
}

function headingAbove(main: HTMLElement, chart: Element): string {
  const headings = [...main.querySelectorAll("h1, h2, h3")];
  const above = headings.filter((heading) => heading.compareDocumentPosition(chart) & Node.DOCUMENT_POSITION_FOLLOWING);
  return above.at(-1)?.textContent.trim() ?? "";
}

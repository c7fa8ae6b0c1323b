import type { Page } from "playwright-core";

/** What the pages link to and the places on them, by address, as they are once their cells have run. */
export class SiteLinks {
  readonly #links = new Map<string, string[]>();
  readonly #places = new Map<string, Set<string>>();

  constructor(readonly site: string) {}

  async remember(address: string, page: Page): Promise<void> {
    const hrefs = await page.locator("a[href]").evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    this.#links.set(address, hrefs);
    this.#places.set(address, new Set(await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id))));
  }

  /** Links that lead to another host, to no page, or to a place that is not on its page. */
  async broken(): Promise<string[]> {
    const broken: string[] = [];
    const answers = new Map<string, boolean>();
    for (const [from, hrefs] of this.#links) {
      for (const href of new Set(hrefs)) {
        if (/^(?:blob|data):/.test(href)) continue;
        const [address, place] = href.split("#") as [string, string?];
        const target = address.replace(/\?.*$/, "");
        if (!answers.has(target)) answers.set(target, await this.#answers(target));
        const there = !place || (this.#places.get(target)?.has(decodeURIComponent(place)) ?? true);
        if (!answers.get(target) || !there) broken.push(`${from} -> ${href}`);
      }
    }
    return broken;
  }

  /** Pages that no chain of links from the first page leads to. */
  unreached(): string[] {
    const reached = new Set([this.site]);
    for (const page of reached) {
      for (const href of this.#links.get(page) ?? []) {
        const target = href.replace(/[?#].*$/, "");
        if (this.#links.has(target)) reached.add(target);
      }
    }
    return [...this.#links.keys()].filter((page) => !reached.has(page));
  }

  async #answers(target: string): Promise<boolean> {
    return target.startsWith(this.site) && (await fetch(target, { method: "HEAD" })).ok;
  }
}

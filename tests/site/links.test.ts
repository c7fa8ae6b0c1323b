import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { visit } from "./visit.ts";

const site = inject("siteUrl");

let browser: Browser;
/** Links and places of each page as it is once its cells have run, by address. */
const links = new Map<string, string[]>();
const places = new Map<string, Set<string>>();

beforeAll(async () => {
  browser = await launchChromium();
  for (const path of inject("pages").filter((page) => page !== "404")) {
    const { page, close } = await visit(browser, site + path, { scheme: "light", width: 1440 });
    links.set(
      site + path,
      await page.locator("a[href]").evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href)),
    );
    places.set(site + path, new Set(await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id))));
    await close();
  }
});
afterAll(() => browser.close());

it("leads somewhere with every link, also those that cells made, to the very place on the page", async () => {
  const broken: string[] = [];
  const answers = new Map<string, boolean>();
  for (const [from, hrefs] of links) {
    for (const href of new Set(hrefs)) {
      if (/^(?:blob|data):/.test(href)) continue;
      const [address, place] = href.split("#") as [string, string?];
      const target = address.replace(/\?.*$/, "");
      if (!answers.has(target))
        answers.set(target, target.startsWith(site) && (await fetch(target, { method: "HEAD" })).ok);
      const found =
        answers.get(target) && (!place || !places.has(target) || places.get(target)!.has(decodeURIComponent(place)));
      if (!found) broken.push(`${from} -> ${href}`);
    }
  }
  expect(broken).toEqual([]);
});

it("reaches every page from the first", () => {
  const start = site;
  const reached = new Set([start]);
  for (const page of reached) {
    for (const href of links.get(page) ?? []) {
      const target = href.replace(/[?#].*$/, "");
      if (links.has(target)) reached.add(target);
    }
  }
  expect([...links.keys()].filter((page) => !reached.has(page))).toEqual([]);
});

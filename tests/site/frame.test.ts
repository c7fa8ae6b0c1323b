import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { site as words } from "../../src/words/en/site.ts";
import { launchChromium } from "./chromium.ts";
import { visit, type View, type Visit } from "./visit.ts";

const site = inject("siteUrl");
const DESKTOP: View = { scheme: "light", width: 1440 };

let browser: Browser;
let visited: Visit;
beforeAll(async () => void (browser = await launchChromium()));
afterEach(() => visited.close());
afterAll(() => browser.close());

async function open(path: string, view = DESKTOP): Promise<Page> {
  visited = await visit(browser, site + path, view);
  return visited.page;
}

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

describe("the frame of a page", () => {
  it("switches between light and dark, and remembers it", async () => {
    const page = await open("");
    const light = await paper(page);
    await page.locator("#theme-toggle").click();
    const dark = await paper(page);
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await paper(page)).toBe(dark);
    await page.locator("#theme-toggle").click();
    expect(await paper(page)).toBe(light);
  });

  it("follows the system's preference until someone chooses", async () => {
    const page = await open("");
    const light = await paper(page);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await paper(page)).not.toBe(light);
  });

  it("lets keyboards skip the navigation", async () => {
    const page = await open("");
    await page.keyboard.press("Tab");
    const link = page.getByText(words.skip);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await expect.poll(() => link.boundingBox()).toMatchObject({ y: expect.toSatisfy((y: number) => y >= 0) as number });
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#observablehq-main");
  });

  it("finds pages by their words", async () => {
    const page = await open("");
    await page.getByRole("searchbox").fill("dictionary");
    const results = page.locator("#observablehq-search-results a");
    await results.first().waitFor();
    expect(await results.allTextContents()).toContainEqual(expect.stringMatching(/dictionary/i));
    expect(visited.errors).toEqual([]);
  });

  it("opens its navigation on a phone", async () => {
    const page = await open("", { scheme: "light", width: 390 });
    const link = page.locator("#observablehq-sidebar a").first();
    const left = async () => (await link.boundingBox())!.x;
    expect(await left()).toBeLessThan(0);
    await page.locator("#observablehq-sidebar-toggle").click();
    await expect.poll(left).toBeGreaterThanOrEqual(0);
  });

  it("shows its own page at an address that leads nowhere, with the way home and a search for its words", async () => {
    const page = await open("value/nowhere");
    expect(await page.locator("h1").count()).toBe(1);
    expect(
      await page
        .locator("main p a[href]")
        .first()
        .evaluate((link: HTMLAnchorElement) => link.href),
    ).toBe(site);
    await page.locator(".skip-link").focus();
    await page.keyboard.press("Enter");
    expect(page.url()).toBe(`${site}value/nowhere`);
    await page.getByRole("button", { name: "Search the pages" }).click();
    await page.locator("#observablehq-search-results a").first().waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("value nowhere");
  });

  it("describes every page in its own words", async () => {
    const pages = inject("pages");
    const described = await Promise.all(
      pages.map(async (path) => {
        const html = await (await fetch(site + path)).text();
        return /<meta name="description" content="([^"]*)">/.exec(html)?.[1] ?? path;
      }),
    );
    expect(new Set(described).size).toBe(pages.length);
    visited = await visit(browser, site, DESKTOP);
  });

  it("says why there are no numbers where JavaScript is off", async () => {
    visited = await visit(browser, site, DESKTOP);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site}value/`);
    expect(await page.locator("noscript p").isVisible()).toBe(true);
    expect(await page.locator("main").innerText()).toContain("JavaScript");
    await context.close();
  });

  it("says what to do when a report cannot be fetched, and fills itself in when it can be again", async () => {
    visited = await visit(browser, site, DESKTOP);
    const { page } = visited;
    await page.route("**/data/results/**", (route) => route.abort());
    await page.goto(`${site}loyalty/persistency`);
    await page.locator("[data-state=unreachable]").waitFor();
    expect(await page.locator(".observablehq--error").count()).toBe(0);
    await page.unroute("**/data/results/**");
    await page.getByRole("button", { name: "Load again" }).click();
    await page.locator(".card-number").first().waitFor();
  });
});

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { withPage } from "./with-page.ts";

const site = inject("siteUrl");
const pages = inject("pages");

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Opens a page, unless it is withheld or the book lacks what it needs. */
const open = (path: string, use: (page: Page) => Promise<void>) =>
  withPage(browser, site + path, async (page) => {
    const notices = page.locator(".report-head .missing, .report-head [data-state]");
    if ((await notices.count()) === 0) await use(page);
  });

const has = (path: string) => pages.includes(path);

it.runIf(has("fraud/lights"))("sets the yellow light from the keyboard, which the URL carries", () =>
  open("fraud/lights", async (page) => {
    const slider = page.getByRole("slider", { name: /yellow/i });
    if ((await slider.count()) === 0) return expect(await page.locator(".missing, .empty").count()).toBeGreaterThan(0);
    const flagged = page.locator(".what-if-numbers .number").first();
    const before = await flagged.innerText();
    await slider.first().focus();
    await page.keyboard.press("Home");
    await expect.poll(() => flagged.innerText()).not.toBe(before);
    const after = await flagged.innerText();
    expect(new URL(page.url()).search).toContain("yellow=");
    await page.goto(page.url(), { waitUntil: "networkidle" });
    expect(await flagged.innerText()).toBe(after);
  }),
);

it.runIf(has("fraud/desk"))("scores a request anew when a feature changes, and says why in bars that add up", () =>
  open("fraud/desk", async (page) => {
    const light = page.locator(".desk-light");
    if ((await light.count()) === 0) return expect(await page.locator("p").count()).toBeGreaterThan(0);
    const before = await light.innerText();
    const slider = page.getByRole("slider").first();
    await slider.focus();
    for (const key of ["End", "Home"]) {
      await page.keyboard.press(key);
      if ((await light.innerText()) !== before) break;
    }
    await expect.poll(() => light.innerText()).not.toBe(before);
    expect(await page.locator("figure svg").count()).toBeGreaterThan(0);
  }),
);

it.runIf(has("fraud/learning"))("answers for other circumstances of learning at once", () =>
  open("fraud/learning", async (page) => {
    const sliders = page.getByRole("slider");
    if ((await sliders.count()) === 0) return expect(await page.locator(".missing, .empty").count()).toBeGreaterThan(0);
    const numbers = page.locator(".what-if-numbers, .cards").last();
    const before = await numbers.innerText();
    await sliders.nth(3).focus();
    await page.keyboard.press("End");
    await expect.poll(() => numbers.innerText()).not.toBe(before);
  }),
);

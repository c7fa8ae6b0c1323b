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

/** Opens a page, unless the book lacks what it needs. */
const open = (path: string, use: (page: Page) => Promise<void>) =>
  withPage(browser, site + path, async (page) => {
    if ((await page.locator(".report-head .missing").count()) === 0) await use(page);
  });

const has = (path: string) => pages.includes(path);
const numberOf = (page: Page, id: string) => page.locator(`[data-metric="${id}"] .number`).first();

it.runIf(has("loyalty/persistency"))("counts persistency anew under another definition, which the URL carries", () =>
  open("loyalty/persistency", async (page) => {
    const shown = numberOf(page, "loyalty.persistency.25.count");
    const before = await shown.innerText();
    await page.locator(".definition-switch summary").click();
    await page.locator(".definition-switch select").nth(1).selectOption({ index: 1 });
    await expect.poll(() => shown.innerText()).not.toBe(before);
    const link = page.url();
    expect(new URL(link).search).not.toBe("");
    const after = await shown.innerText();
    await page.goto(link, { waitUntil: "networkidle" });
    expect(await shown.innerText()).toBe(after);
  }),
);

it.runIf(has("loyalty/chain"))("moves persistency and money with a slider, from the keyboard too", () =>
  open("loyalty/chain", async (page) => {
    const slider = page.getByRole("slider", { name: /quality/i });
    if ((await slider.count()) === 0) return expect(await page.locator(".missing").count()).toBeGreaterThan(0);
    const persistency = numberOf(page, "loyalty.chain.what_if.persistency_25");
    const before = await persistency.innerText();
    await slider.focus();
    await page.keyboard.press("Home");
    await expect.poll(() => persistency.innerText()).not.toBe(before);
    expect(new URL(page.url()).search).toContain("move_");
  }),
);

it.runIf(has("loyalty/claims"))("calls every verdict planted on a simulated book, and none otherwise", () =>
  open("loyalty/claims", async (page) => {
    const verdicts = await page.locator(".verdict").allInnerTexts();
    const simulated = (await page.locator(".simulated").count()) > 0;
    const allowed = simulated ? ["Planted", "Cannot tell"] : ["Agrees", "Differs", "Cannot tell"];
    expect(verdicts.length).toBeGreaterThan(15);
    expect(verdicts.filter((verdict) => !allowed.includes(verdict.trim()))).toEqual([]);
  }),
);

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { withPage } from "./with-page.ts";

const site = inject("siteUrl");

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const open = (path: string, use: (page: Page) => Promise<void>) => withPage(browser, site + path, use);

const hasValue = inject("pages").includes("value/");

it.runIf(hasValue)("changes the whale curve with the claims that count, says so in the URL, and goes back", () =>
  open("value/", async (page) => {
    const bar = page.locator(".filter-bar").first();
    if ((await bar.count()) === 0) return expect(await page.locator(".missing").count()).toBe(1);
    const curve = page.locator("figure").first();
    const before = await curve.innerText();
    await bar.getByText("Paid").click();
    expect(new URL(page.url()).searchParams.get("claims")).toBe("realised");
    expect(await curve.innerText()).not.toBe(before);
    await page.goBack();
    expect(new URL(page.url()).search).toBe("");
    await expect.poll(() => curve.innerText()).toBe(before);
  }),
);

it.runIf(hasValue)("opens the view that a link carries, and the standard one when the link says nonsense", () =>
  open("value/?claims=realised&span=nonsense", async (page) => {
    if ((await page.locator(".missing").count()) > 0) return;
    expect(await page.locator("figure .subtitle").first().innerText()).toMatch(/paid claims, lifetime to date/);
  }),
);

it.runIf(hasValue)("answers a slider of the what-if at once and from the keyboard", () =>
  open("value/what-if", async (page) => {
    const total = page.locator('[data-metric="value.what_if.contribution"] .number');
    if ((await total.count()) === 0) return expect(await page.locator(".missing").count()).toBeGreaterThan(0);
    const before = await total.innerText();
    const slider = page.getByRole("slider", { name: /discount rate/i });
    await slider.focus();
    for (let press = 0; press < 8; press++) await page.keyboard.press("ArrowRight");
    expect(await total.innerText()).not.toBe(before);
    expect(new URL(page.url()).searchParams.get("rate")).toBe("4");
    await page.getByRole("button", { name: "Reset" }).click();
    expect(await total.innerText()).toBe(before);
  }),
);

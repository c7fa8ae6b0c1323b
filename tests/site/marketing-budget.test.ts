import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { withPage } from "./with-page.ts";

const site = inject("siteUrl");
const page = "marketing/budget";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Reads the number of a card: the first is the loader's, the second that of the sliders. */
const CARD = '[data-metric="marketing.budget.gain"] .number';

it.runIf(inject("pages").includes(page))(
  "finds in the browser the gain that the loader published, and another one at another budget, which the URL carries",
  () =>
    withPage(browser, site + page, async (open) => {
      const slider = open.locator("input[name=budget]");
      if ((await slider.count()) === 0)
        return expect(await open.locator(".finding, .missing").count()).toBeGreaterThan(0);
      const gains = open.locator(CARD);
      expect(await gains.nth(1).innerText()).toBe(await gains.nth(0).innerText());
      const total = open.locator('.what-if-numbers [data-metric="marketing.budget.total"] .number');
      const before = await total.innerText();
      await slider.focus();
      await open.keyboard.press("ArrowLeft");
      await expect.poll(() => total.innerText()).not.toBe(before);
      const after = await total.innerText();
      expect(new URL(open.url()).search).toBe("?budget=95");
      await open.goto(open.url(), { waitUntil: "networkidle" });
      expect(await total.innerText()).toBe(after);
    }),
);

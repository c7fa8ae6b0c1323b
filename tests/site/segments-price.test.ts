import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { withPage } from "./with-page.ts";

const site = inject("siteUrl");
const page = "segments/price";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

it.runIf(inject("pages").includes(page))(
  "finds in the browser the profit that the loader published, and holds a renewal at the price of new business",
  () =>
    withPage(browser, site + page, async (open) => {
      const renewal = open.locator("input[name^=renewal-]").first();
      if ((await renewal.count()) === 0) return;
      const profit = open.locator('[data-metric="segments.price.try.profit"] .number');
      const published = open.locator("tr", { hasText: "Best for new business" }).first();
      expect(await published.innerText()).toContain(await profit.innerText());
      await open.locator("details", { has: renewal }).locator("summary").first().click();
      await open.locator("select[name=start]").selectOption("today");
      await renewal.focus();
      await open.keyboard.press("End");
      await expect.poll(() => open.getByText("Held at the price of new business").count()).toBe(1);
      expect(new URL(open.url()).searchParams.get("start")).toBe("today");
      const before = await profit.innerText();
      await open.goto(open.url(), { waitUntil: "networkidle" });
      expect(await profit.innerText()).toBe(before);
    }),
);

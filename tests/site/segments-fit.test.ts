import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { withPage } from "./with-page.ts";

const site = inject("siteUrl");
const page = "segments/fit";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

it.runIf(inject("pages").includes(page))(
  "no longer advises to decline once conduct and exceptions are none, and keeps the case in the address",
  () =>
    withPage(browser, site + page, async (open) => {
      const outcome = open.locator(".fit-outcome");
      if ((await outcome.count()) === 0) return;
      const advised = () => open.locator(".fit-outcome").getAttribute("data-outcome");
      expect(await advised()).toBe("decline");
      for (const name of ["incidents", "exceptions", "contacts"]) {
        await open.locator(`input[name=${name}]`).focus();
        await open.keyboard.press("Home");
      }
      await expect.poll(advised).not.toBe("decline");
      const after = await advised();
      expect(new URL(open.url()).searchParams.get("incidents")).toBe("0");
      await open.goto(open.url(), { waitUntil: "networkidle" });
      expect(await advised()).toBe(after);
    }),
);

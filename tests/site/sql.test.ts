import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { withPage } from "./with-page.ts";

const site = inject("siteUrl");
const page = "explore/sql";
/** On a machine that works on much else, the engine needs long to start. */
const LONG = 45_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Opens the page with a query in its link; where the book's build has no database, it says so and nothing is asked. */
function asking(query: string, use: (open: Page) => Promise<void>): Promise<void> {
  return withPage(browser, `${site}${page}#sql=${encodeURIComponent(query)}`, async (open) => {
    if ((await open.locator("[data-state=withheld]").count()) === 0) return use(open);
    expect(await open.locator(".sql").count()).toBe(0);
  });
}

async function write(open: Page, query: string): Promise<void> {
  await open.locator(".cm-content").click();
  await open.keyboard.press("ControlOrMeta+A");
  await open.keyboard.insertText(query);
  await open.keyboard.press("Escape");
  await open.keyboard.press("ControlOrMeta+Enter");
}

const cell = (open: Page) => open.locator(".sql-table td").first();

describe.runIf(inject("pages").includes(page))("the SQL page", () => {
  it("opens a link with its query and its result, exact to the last digit", () =>
    asking("SELECT 9007199254740993 AS big, 12.50 AS price, NULL AS nothing, 6 * 7 AS answer", async (open) => {
      await cell(open).waitFor({ timeout: LONG });
      expect(await open.locator(".sql-table td").allInnerTexts()).toEqual([
        "9,007,199,254,740,993",
        "12.50",
        "NULL",
        "42",
      ]);
      expect(await open.locator(".cm-content").innerText()).toContain("9007199254740993");
    }));

  it("says in plain words what is wrong with a query, and where", () =>
    asking("SELECT count(*) FROM custmers", async (open) => {
      const fault = open.locator(".sql-fault");
      await fault.waitFor({ timeout: LONG });
      expect(await fault.innerText()).toContain(
        "There is no table “custmers”. Perhaps “customers”? Line 1, letter 22.",
      );
      expect(await fault.locator("pre").textContent()).toContain("Catalog Error");
    }));

  it("cancels a join that explodes, and answers the next query", () =>
    asking("SELECT 1", async (open) => {
      await cell(open).waitFor({ timeout: LONG });
      await write(
        open,
        "SELECT count(*) FROM policies a, policies b, policies c WHERE a.weight + b.weight + c.weight < 0",
      );
      await open.locator(".sql-cancel").click();
      await expect.poll(() => open.locator(".sql-status").innerText()).toContain("Cancelled");
      await write(open, "SELECT 40 + 2");
      await expect.poll(() => cell(open).innerText(), { timeout: LONG }).toBe("42");
    }));

  it("counts ten million rows without keeping them, and goes on", () =>
    asking("SELECT range AS n FROM range(10000000)", async (open) => {
      await expect
        .poll(() => open.locator(".sql-status").innerText(), { timeout: LONG })
        .toContain("10,000,000 rows in");
      expect(await open.locator(".sql-table tbody tr").count()).toBe(1000);
      expect(await open.locator(".sql-result").innerText()).toContain("The first 1,000 of 10,000,000 rows are shown.");
    }));

  it("lets the keyboard out of the editor by Escape and Tab", () =>
    asking("SELECT 1", async (open) => {
      await cell(open).waitFor({ timeout: LONG });
      await open.locator(".cm-content").focus();
      await open.keyboard.press("Escape");
      await open.keyboard.press("Tab");
      expect(await open.locator(".sql-run").evaluate((button) => button === document.activeElement)).toBe(true);
    }));
});

import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openDatabase, type Database } from "../../loaders/stage/database.ts";
import { launchChromium } from "./chromium.ts";

const SLOW = 120_000;

/** The pivot in a real browser, held against SQL on the very file that the browser read. */
describe("the pivot", () => {
  let browser: Browser;
  let page: Page;
  let database: Database;

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    const file = page.waitForResponse(
      (response) => response.url().includes("analyst") && response.url().includes(".duckdb"),
    );
    await open("measure=premium_in_force&rows=product_class&columns=sold_by");
    const { url } = { url: (await file).url() };
    const path = join(await mkdtemp(join(tmpdir(), "tenure-pivot-")), "analyst.duckdb");
    await writeFile(path, new Uint8Array(await (await fetch(url)).arrayBuffer()));
    database = await openDatabase({ path, readOnly: true, threads: 1 });
  }, SLOW);

  afterAll(async () => {
    database.close();
    await browser.close();
  });

  const open = async (search: string) => {
    await page.goto(`${inject("siteUrl")}explore/pivot?${search}`);
    await settled();
  };
  const settled = () => page.locator(".pivot-view:not([aria-busy]) table.pivot").waitFor({ timeout: SLOW });
  const total = () => page.locator("table.pivot tfoot td").last().textContent();
  const rowNames = () =>
    page
      .locator("table.pivot tbody th")
      .allTextContents()
      .then((names) => names.map((name) => name.trim()));
  const [digits, search] = [
    (text: string | null) => Number((text ?? "").replace(/[^\d.]/g, "")),
    () => new URL(page.url()).search,
  ];
  const one = async (sql: string) => Number(Object.values((await database.rows(sql))[0]!)[0]);

  it(
    "shows the totals that SQL counts on the same file",
    async () => {
      await open("measure=policies_in_force&rows=product&columns=sold_by");
      expect(digits(await total())).toBe(await one("SELECT COUNT(*) FROM policies WHERE ended_month IS NULL"));
      const row = page.locator("table.pivot tbody tr", { hasText: "Endowment" }).locator("td").last();
      expect(digits(await row.textContent())).toBe(
        await one("SELECT COUNT(*) FROM policies WHERE ended_month IS NULL AND product = 'endowment'"),
      );
      await open("measure=persistency_13_count&rows=product&columns=none");
      const kept = await one("SELECT 100 * AVG(CAST(kept_13 AS INTEGER)) FROM policies");
      expect(digits(await total())).toBe(Number(kept.toFixed(1)));
    },
    SLOW,
  );

  it(
    "opens a heading, keeps it in the address, and comes back up by the path and by the browser",
    async () => {
      await open("measure=policies_issued&rows=issued_year&columns=none");
      const years = await rowNames();
      await page.getByRole("button", { name: "2019", exact: true }).click();
      await page.getByRole("button", { name: "2019 Q2", exact: true }).click();
      await page.getByRole("button", { name: "May 2019", exact: true }).waitFor();
      expect(search()).toContain("drill=rows.issued_quarter.2019-Q2");
      expect(digits(await total())).toBe(
        await one("SELECT COUNT(*) FROM policies WHERE issued_month BETWEEN '2019-04-01' AND '2019-06-30'"),
      );
      await page.reload();
      await settled();
      expect(await rowNames()).toEqual(["Apr 2019", "May 2019", "Jun 2019"]);
      await page.getByRole("button", { name: "Everything" }).click();
      await page.getByRole("button", { name: "2019", exact: true }).waitFor();
      expect(await rowNames()).toEqual(years);
      await page.goBack();
      await page.getByRole("button", { name: "May 2019", exact: true }).waitFor();
    },
    SLOW,
  );

  it(
    "shows no number of fewer than ten people, and says what the link asked in vain",
    async () => {
      await open("measure=people&rows=occupation&columns=age_band&show=row&drill=rows.shoe_size.44");
      expect(await page.getByRole("main").getByRole("status").first().textContent()).toContain("shoe_size");
      const small = await one(
        "SELECT COUNT(*) FROM (SELECT 1 FROM customers GROUP BY occupation, age_band HAVING COUNT(*) < 10)",
      );
      expect(await page.locator('td[data-state="withheld"]').count()).toBeGreaterThanOrEqual(small);
    },
    SLOW,
  );

  it(
    "is worked from the keyboard alone",
    async () => {
      await open("measure=policies_issued&rows=product_class&columns=none");
      await page.getByRole("button", { name: "Savings" }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("navigation", { name: "Opened so far" }).waitFor();
      await settled();
      expect(await page.evaluate(() => document.activeElement?.className)).toContain("pivot-scroll");
    },
    SLOW,
  );
});

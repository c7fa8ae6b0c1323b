import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { openDatabase } from "../../loaders/stage/database.ts";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const site = inject("siteUrl");
const has = inject("pages").includes("explore/explorer");
const PATIENCE = 90_000;
const SLOWEST = 240_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Opens the explorer; leaves out sites that were built without the analyst's database. */
async function explore(search: string, use: (page: Page, file: Buffer) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1200 } });
  try {
    const asked = page.waitForRequest(/analyst[^/]*\.duckdb/, { timeout: PATIENCE });
    asked.catch(() => undefined);
    await page.goto(`${site}explore/explorer${search}`);
    await page.waitForSelector(".panel, .report-head [data-state]", { timeout: PATIENCE });
    if ((await page.locator(".panel").count()) === 0) return;
    const file = await fetch((await asked).url());
    await use(page, Buffer.from(await file.arrayBuffer()));
  } finally {
    await page.close();
  }
}

/** The numbers at the head, to the last digit. */
const headline = (page: Page) =>
  page
    .locator(".explorer .card-number")
    .evaluateAll((cards) => cards.map((card) => Number((card as HTMLElement).dataset["value"])));

/** The same from the database file itself, in another engine. */
async function truth(file: Buffer, where: string): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), "tenure-explorer-"));
  const database = await openDatabase({});
  try {
    await writeFile(join(folder, "analyst.duckdb"), file);
    await database.run(`ATTACH '${join(folder, "analyst.duckdb")}' AS analyst (READ_ONLY)`);
    const sums = ["weight", "weight * policies_in_force", "weight * premium_in_force", "weight * value_to_date"];
    const perCustomer =
      "CAST(sum(weight * value_to_date) AS DOUBLE) / sum(CASE WHEN value_to_date IS NOT NULL THEN CAST(weight AS DOUBLE) END)";
    const [row] = await database.rows(
      `SELECT ${sums.map((sum, i) => `CAST(sum(${sum}) AS DOUBLE) AS s${i}`).join(", ")}, ${perCustomer} AS s4
      FROM analyst.customers WHERE ${where}`,
    );
    return Object.values(row!).map(Number);
  } finally {
    database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the line below the numbers shows; what it tells screen readers comes later. */
const line = async (page: Page) => (await page.locator(".shown-sentence, .shown-count").allInnerTexts()).join(" ");

const expectSame = (shown: number[], counted: number[]) =>
  shown.forEach((value, i) => expect(value / counted[i]!).toBeCloseTo(1, 9));

it.runIf(has)(
  "follows a brush exactly: the numbers at the head equal SQL on the same database",
  () =>
    explore("", async (page, file) => {
      expectSame(await headline(page), await truth(file, "TRUE"));
      const bins = page.locator('[data-column="contacts"] .bins');
      await bins.scrollIntoViewIfNeeded();
      const { x, y, width, height } = (await bins.boundingBox())!;
      await page.mouse.move(x + width * 0.25, y + height / 2);
      await page.mouse.down();
      for (const part of [0.3, 0.42, 0.5]) await page.mouse.move(x + width * part, y + height / 2);
      await page.mouse.up();
      await page.waitForURL(/contacts=/);
      const [from, to] = new URL(page.url()).searchParams.get("contacts")!.split("..");
      const expected = await truth(file, `contacts >= ${from} AND contacts < ${to}`);
      await expect.poll(async () => (await headline(page))[0], { timeout: 20_000 }).toBe(expected[0]);
      expectSame(await headline(page), expected);
    }),
  SLOWEST,
);

it.runIf(has)(
  "is worked from the keyboard alone, says what is shown, and opens with it from its address",
  () =>
    explore("", async (page, file) => {
      const handle = page.getByRole("slider", { name: "Contacts, to date, from" });
      await handle.focus();
      for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
      const category = page.locator('[data-column="gender"] .category').first();
      await category.focus();
      await page.keyboard.press("Space");
      await expect.poll(() => new URL(page.url()).searchParams.get("gender")).not.toBeNull();
      const chosen = new URL(page.url()).searchParams;
      const where = `contacts >= ${chosen.get("contacts")!.split("..")[0]} AND gender = '${chosen.get("gender")}'`;
      const expected = await truth(file, where);
      await expect.poll(async () => (await headline(page))[0], { timeout: 20_000 }).toBe(expected[0]);
      const said = await line(page);
      expect(said).toMatch(/^Shown: gender \w+; contacts .* or more\./);
      await page.goto(page.url());
      await page.waitForSelector(".panel", { timeout: PATIENCE });
      await expect.poll(() => line(page), { timeout: 20_000 }).toBe(said);
      expectSame(await headline(page), expected);
      await page.getByRole("button", { name: "Clear all" }).press("Enter");
      await expect.poll(() => new URL(page.url()).search).toBe("");
      await expect.poll(() => line(page)).toMatch(/^Everything is shown/);
    }),
  SLOWEST,
);

it.runIf(has)(
  "says why there is nothing to explore: no WebAssembly, no file, no such table",
  async () => {
    const told = async (prepare: (page: Page) => Promise<unknown>, search = "") => {
      const page = await browser.newPage();
      try {
        await prepare(page);
        await page.goto(`${site}explore/explorer${search}`);
        if ((await page.locator(".report-head [data-state]").count()) > 0) return null;
        return await page.locator(".explorer .notice").first().innerText({ timeout: PATIENCE });
      } finally {
        await page.close();
      }
    };
    const blind = await told((page) => page.addInitScript("delete globalThis.WebAssembly"));
    if (blind === null) return;
    expect(blind).toContain("WebAssembly");
    expect(await told((page) => page.route(/analyst[^/]*\.duckdb/, (route) => route.abort()))).toContain(
      "could not be fetched",
    );
    expect(await told(() => Promise.resolve(), "?table=dreams")).toContain("no table dreams");
  },
  SLOWEST,
);

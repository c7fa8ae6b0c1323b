import { existsSync } from "node:fs";
import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { findChromium } from "../../loaders/site/board/find-chromium.ts";
import { countPages } from "../../loaders/site/board/print-page.ts";
import { writeBoardPapers } from "../../loaders/site/board-pdf.ts";
import type { Report } from "../../src/models/report.ts";
import { launchChromium } from "./chromium.ts";
import { withPage } from "./with-page.ts";

const site = inject("siteUrl");
const folder = resolve(process.env["TENURE_SITE"] ?? join(import.meta.dirname, "../../dist"));

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Opens the board page with another report than the site's. */
async function withReport(change: (report: Report) => Report, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage();
  await page.route(/data\/results\/index\.[^/]*json/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: change((await response.json()) as Report) });
  });
  try {
    await page.goto(site, { waitUntil: "networkidle" });
    await use(page);
  } finally {
    await page.close();
  }
}

const sheets = async (page: Page) => countPages(await page.pdf({ preferCSSPageSize: true }));

describe("the board page on paper", () => {
  it("is one sheet with six findings of the demo", () =>
    withPage(browser, site, async (page) => {
      expect(await sheets(page)).toBe(1);
      if ((await page.locator(".simulated").count()) > 0) expect(await page.locator(".board-finding").count()).toBe(6);
    }));

  it("is one sheet for a book with long names, large amounts and an earlier book", () =>
    withReport(withLongNames, async (page) => {
      expect(await sheets(page)).toBe(1);
    }));

  it("is one true sheet for a book without any number", () =>
    withReport(
      (report) => ({ ...report, numbers: {}, tables: {}, checks: [] }),
      async (page) => {
        expect(await page.locator(".board-left-out li").count()).toBe(6);
        expect(await sheets(page)).toBe(1);
      },
    ));
});

it("writes the board page, the value statement and the model card as PDF, or says why not", async () => {
  const out = await mkdtemp(join(tmpdir(), "tenure-board-"));
  const written = await writeBoardPapers(folder, out, findChromium()!, papersIn(inject("pages")));
  const printed = written.filter(({ printed: { kind } }) => kind === "printed");
  expect(await readdir(out)).toEqual(printed.map(({ paper }) => paper.file).sort());
  expect(written[0]!.printed).toMatchObject({ kind: "printed", pages: 1 });
});

it("is read from the keyboard alone: every link in reading order, each with a ring, and the first leads on", () =>
  withPage(browser, site, async (page) => {
    const reachable = "main a[href]:visible, main summary:visible, main button:visible";
    const places = await page.locator(reachable).count();
    const seen = new Set<number>();
    await page.locator("main").evaluate((main) => {
      main.tabIndex = -1;
      main.focus();
    });
    for (let presses = 0; presses < places + 5; presses++) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(placeOfFocus);
      if (!focused) continue;
      expect(focused.ring, focused.text).toBe("solid");
      seen.add(focused.at);
    }
    expect(seen.size).toBe(places);
    const first = page.locator(".board-finding h2 a").first();
    if ((await first.count()) === 0) return;
    await first.focus();
    const target = new URL((await first.getAttribute("href"))!, page.url()).pathname;
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).pathname).toBe(target);
  }));

/** Runs in the page: which of the reachable elements has the focus, and whether that is seen. */
function placeOfFocus(): { at: number; ring: string; text: string } | null {
  const focused = document.activeElement;
  if (!focused?.closest("main")) return null;
  const all = [...document.querySelectorAll("main a[href], main summary, main button")];
  return { at: all.indexOf(focused), ring: getComputedStyle(focused).outlineStyle, text: focused.textContent };
}

function papersIn(pages: readonly string[]) {
  const papers = [
    { file: "board.pdf", page: "", evenEmpty: true, sheets: 1 },
    { file: "value-statement.pdf", page: "marketing/value-statement" },
    { file: "model-card.pdf", page: "fraud/model-card" },
  ];
  return papers.filter(({ page }) => pages.includes(page) && existsSync(folder));
}

function withLongNames(report: Report): Report {
  const long = "The Mutual Provident and General Life Assurance Company of the Far Eastern Provinces and Islands";
  const large = <Value>(value: Value) => (typeof value === "number" ? value * 1234 : value);
  const rows = (name: string, columns: readonly string[]) =>
    (report.tables[name] ?? []).map((row) => ({
      ...row,
      ...Object.fromEntries(columns.map((column) => [column, large(row[column] ?? null)])),
      ...("channel" in row && { channel: `${String(row["channel"])} of the northern and southern sales regions` }),
    }));
  const money = /saved$|exposed$|lost|next_year|early$|promised_cost/;
  const numbers = Object.entries(report.numbers).map(([id, one]) => {
    if (!money.test(id)) return [id, one] as const;
    return [id, { ...one, estimate: large(one.estimate), low: large(one.low), high: large(one.high) }] as const;
  });
  const change = { before: 1, difference: 1, low: 0.5, high: 1.5, p: 0.01, verdict: "more_than_noise" as const };
  return {
    ...report,
    book: { ...report.book, name: long },
    numbers: Object.fromEntries(numbers),
    tables: {
      ...report.tables,
      value_statement: rows("value_statement", ["spend", "value", "net", "net_low", "net_high"]),
      bridge: rows("bridge", ["amount"]),
    },
    earlier: { name: long, as_of: "2024-12-31", version: null, warnings: ["other_book"] },
    changes: Object.fromEntries(Object.keys(report.numbers).map((id) => [id, change])),
  };
}

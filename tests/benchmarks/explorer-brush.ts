import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { BRUSH } from "../../src/components/explore/explorer/brush-clock.ts";
import { serve } from "../../loaders/site/serve/site-server.ts";
import { launchChromium } from "../site/chromium.ts";
import { writeWideCustomers } from "./wide-customers.ts";

const SITE = "dist";
const PAGE = "explore/explorer";
const ROWS = 1_000_000;
const CHARTS = ["age_band", "joined_month", "premium_in_force", "value_to_date", "contacts"];
const BRUSHES = 12;
const GOAL = "100 ms";

/** Milliseconds that the charts took to follow: of the first brush on each chart, and of the later ones. */
interface BrushTimes {
  first: number[];
  later: number[];
}

/** Brushes the explorer of the built site on a million rows and prints how long all linked charts took to follow. */
export async function measureBrushes(): Promise<void> {
  console.log(
    "\n| page | goal | median ms | worst ms | first on a chart, median ms | worst ms |\n|---|---|---|---|---|---|",
  );
  if (!existsSync(join(SITE, `${PAGE}.html`)))
    return console.log("| explorer: no built site, run npm run build | | | | | |");
  const folder = await mkdtemp(join(tmpdir(), "tenure-brush-"));
  try {
    const file = join(folder, "analyst.duckdb");
    await writeWideCustomers(file, ROWS);
    const { first, later } = await brushAll(file);
    const cells = [median(later), Math.max(...later), median(first), Math.max(...first)].map((ms) => ms.toFixed(0));
    console.log(`| a brush on ${ROWS.toLocaleString("en")} rows | ${GOAL} | ${cells.join(" | ")} |`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function brushAll(file: string): Promise<BrushTimes> {
  const server = await serve(SITE);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1200 } });
    await page.route(/analyst[^/]*\.duckdb/, (route) => route.fulfill({ path: file }));
    await page.goto(server.url + PAGE);
    await page.waitForSelector(".panel", { timeout: 120_000 });
    const times: BrushTimes = { first: [], later: [] };
    for (const column of CHARTS) {
      const [first, ...later] = await brushChart(page, column);
      times.first.push(first!);
      times.later.push(...later);
    }
    return times;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Drags from the middle of a histogram to its end, a bin or more at a time, waiting for each step to be shown. */
async function brushChart(page: Page, column: string): Promise<number[]> {
  const bins = page.locator(`[data-column="${column}"] .bins`);
  await bins.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await bins.boundingBox())!;
  const before = (await brushTimes(page)).length;
  await page.mouse.move(x + width * 0.3, y + height / 2);
  await page.mouse.down();
  await page.waitForFunction(followed, { name: BRUSH, count: before + 1 });
  for (let i = 1; i <= BRUSHES; i++) {
    const made = (await brushTimes(page)).length;
    await page.mouse.move(x + width * (0.3 + (0.65 * i) / BRUSHES), y + height / 2);
    await page.waitForFunction(followed, { name: BRUSH, count: made + 1 }, { timeout: 5000 }).catch(() => undefined);
  }
  await page.mouse.up();
  return (await brushTimes(page)).slice(before);
}

/** Runs in the page. */
function followed({ name, count }: { name: string; count: number }): boolean {
  return performance.getEntriesByName(name).length >= count;
}

function brushTimes(page: Page): Promise<number[]> {
  return page.evaluate((name) => performance.getEntriesByName(name).map(({ duration }) => duration), BRUSH);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

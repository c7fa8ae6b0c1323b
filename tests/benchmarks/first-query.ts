import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { serve } from "../../loaders/site/serve/site-server.ts";
import { launchChromium } from "../site/chromium.ts";

const SITE = "dist";
const VISITS = 5;
const QUERY = "SELECT region, sum(weight) AS people FROM customers GROUP BY region ORDER BY people DESC";

/** Opens a link with a query on the SQL page of the built site, with an empty cache, and prints when its result stood there. */
export async function measureFirstQuery(): Promise<void> {
  console.log("\n| first query on the SQL page | goal | median s | slowest s |\n|---|---|---|---|");
  if (!existsSync(`${SITE}/explore/sql.html`)) return console.log("| no built site, run npm run build | | | |");
  const [server, browser] = [await serve(SITE), await launchChromium()];
  try {
    const seconds: number[] = [];
    for (let i = 0; i < VISITS; i++) seconds.push(await firstResult(browser, server.url));
    seconds.sort((a, b) => a - b);
    const cells = [seconds[Math.floor(VISITS / 2)]!, seconds.at(-1)!].map((time) => time.toFixed(2));
    console.log(`| page, engine, database, result | 3 s | ${cells.join(" | ")} |`);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Seconds from the start of the navigation until the first row of the result is there. */
async function firstResult(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${url}explore/sql#sql=${encodeURIComponent(QUERY)}`, { waitUntil: "commit" });
    await page.waitForSelector(".sql-table td", { timeout: 60_000 });
    return (await page.evaluate(() => performance.now())) / 1000;
  } finally {
    await context.close();
  }
}

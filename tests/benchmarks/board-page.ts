import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { serve } from "../../loaders/site/serve/site-server.ts";
import { launchChromium } from "../site/chromium.ts";

const SITE = "dist";
const VISITS = 5;
const GOAL = "1 s, 300 kB";

/** Opens the board page of the built site with an empty cache and prints when its findings stood there, and what it weighs over the wire. */
export async function measureBoardPage(): Promise<void> {
  console.log("\n| page | goal | median s | slowest s | kB over the wire |\n|---|---|---|---|---|");
  if (!existsSync(`${SITE}/index.html`)) return console.log("| board: no built site, run npm run build | | | | |");
  const [server, browser] = [await serve(SITE), await launchChromium()];
  try {
    const visits = [];
    for (let i = 0; i < VISITS; i++) visits.push(await openBoard(browser, server.url));
    const seconds = visits.map(({ ready }) => ready / 1000).sort((a, b) => a - b);
    const kilobytes = (visits[0]!.bytes / 1000).toFixed(0);
    const cells = [seconds[Math.floor(VISITS / 2)]!.toFixed(2), seconds.at(-1)!.toFixed(2), kilobytes];
    console.log(`| the board page | ${GOAL} | ${cells.join(" | ")} |`);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Milliseconds from the start of the navigation until the last part of the page is there; bytes with headers. */
async function openBoard(browser: Browser, url: string): Promise<{ ready: number; bytes: number }> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    let bytes = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForSelector("main .evidence", { state: "attached" });
    const ready = await page.evaluate(() => performance.now());
    await page.waitForLoadState("networkidle");
    return { ready, bytes };
  } finally {
    await context.close();
  }
}

import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { browserOfFile, pictures, site, testWholePage } from "./page-checks.ts";
import { SiteLinks } from "./site-links.ts";
import { visit, type View, type Visit } from "./visit.ts";

const pages = inject("pages");

const DESK: View = { scheme: "light", width: 1440 };
const WIRE_BUDGET = 300_000;
const READY_WITHIN = 1000;
const TRIES = 5;
/** On a machine that works on much else, times say nothing about the site. */
const isBusy = () => loadavg()[0]! > 2 * availableParallelism();

const links = new SiteLinks(site);
const browser = browserOfFile();

it("there are pages", () => {
  expect(pages).toContain("");
});

describe.each(pages)("/%s", (path) => {
  const opened = testWholePage(browser, path, DESK, async ({ page }) => {
    if (path !== "404") await links.remember(site + path, page);
  });

  it("prints on A4 with nothing cut off", () => expectA4(opened().page, path));

  it.runIf(!path.startsWith("explore/"))(
    "is light and quick: at most 300 kB over the wire, ready within a second, no database",
    () => expectLightAndQuick(path, opened()),
  );
});

it("leads somewhere with every link, also those that cells made, to the very place on the page", async () => {
  expect(await links.broken()).toEqual([]);
});

it("reaches every page from the first", () => {
  expect(links.unreached()).toEqual([]);
});

async function expectA4(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  await page.setViewportSize({ width: 680, height: 960 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, "pixels cut off at the right").toBeLessThanOrEqual(0);
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    ...(pictures && { path: join(pictures, `${path.replaceAll("/", "-") || "index"}.pdf`) }),
  });
  const [, width, height] = /\/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf.toString("latin1"))!.map(Number);
  expect([Math.round(width! / 2.8346), Math.round(height! / 2.8346)], "millimetres").toEqual([210, 297]);
  expect(pdf.length).toBeGreaterThan(5000);
}

/** A page that was slow at first is opened again, up to five times in all. */
async function expectLightAndQuick(path: string, opened: Visit): Promise<void> {
  const weigh = ({ requests, bytes, readyAfter }: Visit) => {
    expect(requests.filter((url) => /duckdb|\.wasm/.test(url))).toEqual([]);
    expect(bytes).toBeLessThanOrEqual(WIRE_BUDGET);
    return readyAfter;
  };
  const times = [weigh(opened)];
  while (times.length < TRIES && Math.min(...times) > READY_WITHIN && !isBusy()) {
    const again = await visit(browser(), site + path, DESK);
    try {
      times.push(weigh(again));
    } finally {
      await again.close();
    }
  }
  const fastest = Math.round(Math.min(...times));
  console.log(`/${path}: ${Math.round(opened.bytes / 1000)} kB over the wire, ready after ${fastest} ms`);
  if (!isBusy()) expect(fastest).toBeLessThanOrEqual(READY_WITHIN);
}

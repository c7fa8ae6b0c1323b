import { mkdir } from "node:fs/promises";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { visit, type View, type Visit } from "./visit.ts";

const site = inject("siteUrl");
const pages = inject("pages");
const pictures = process.env["TENURE_PICTURES"] ? ".tenure/pictures" : null;

const WIRE_BUDGET = 300_000;
const READY_WITHIN = 1000;
const TRIES = 5;
/** On a machine that works on much else, times say nothing about the site. */
const isBusy = () => loadavg()[0]! > 2 * availableParallelism();

const views: View[] = [
  { scheme: "light", width: 1440 },
  { scheme: "dark", width: 1440 },
  { scheme: "light", width: 390 },
  { scheme: "dark", width: 390 },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
  if (pictures) await mkdir(pictures, { recursive: true });
});
afterAll(() => browser.close());

async function visiting<T>(path: string, view: View, use: (visited: Visit) => Promise<T>): Promise<T> {
  const visited = await visit(browser, site + path, view);
  try {
    return await use(visited);
  } finally {
    await visited.close();
  }
}

/** Serious and critical findings of axe, one line each. */
async function accessibilityFaults({ page }: Visit): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${String(target)}: ${failureSummary ?? ""}`),
    );
}

it("there are pages", () => {
  expect(pages).toContain("");
});

describe.each(pages)("/%s", (path) => {
  const isReport = !path.startsWith("explore/");

  it.each(views)(
    "is whole in $scheme at $width pixels: no error, no foreign host, nothing cut off, open to all",
    (view) =>
      visiting(path, view, async (visited) => {
        const { page, errors, failed, requests } = visited;
        expect(errors).toEqual([]);
        expect(failed).toEqual([]);
        expect(requests.filter((url) => /^(?:https?|wss?):/.test(url) && !url.startsWith(site))).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, "pixels to scroll sideways").toBeLessThanOrEqual(0);
        const spoken = await page.locator("main").innerText();
        expect(spoken.match(/\[object \w+|\bNaN\b|\bundefined\b/g), "values that were never written out").toBeNull();
        expect(await accessibilityFaults(visited)).toEqual([]);
        if (pictures) {
          const name = `${path.replace(/\/$/, "/index").replaceAll("/", "-") || "index"}-${view.scheme}-${view.width}.png`;
          await page.screenshot({ path: join(pictures, name), fullPage: true });
        }
      }),
  );

  it("prints on A4 with nothing cut off", () =>
    visiting(path, { scheme: "light", width: 1440 }, async ({ page }) => {
      await page.emulateMedia({ media: "print" });
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
    }));

  it.runIf(isReport)(
    "is light and quick: at most 300 kB over the wire, ready within a second, no database",
    async () => {
      const times: number[] = [];
      let bytes = 0;
      while (times.length < TRIES && Math.min(...times) > READY_WITHIN) {
        await visiting(path, { scheme: "light", width: 1440 }, (visited) => {
          expect(visited.requests.filter((url) => /duckdb|\.wasm/.test(url))).toEqual([]);
          times.push(visited.readyAfter);
          bytes = visited.bytes;
          return Promise.resolve();
        });
      }
      console.log(
        `/${path}: ${Math.round(bytes / 1000)} kB over the wire, ready after ${Math.round(Math.min(...times))} ms`,
      );
      expect(bytes).toBeLessThanOrEqual(WIRE_BUDGET);
      if (!isBusy()) expect(Math.min(...times)).toBeLessThanOrEqual(READY_WITHIN);
    },
  );
});

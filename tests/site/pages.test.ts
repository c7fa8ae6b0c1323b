import { mkdir } from "node:fs/promises";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { SiteLinks } from "./site-links.ts";
import { visit, type View, type Visit } from "./visit.ts";

const site = inject("siteUrl");
const pages = inject("pages");
const pictures = process.env["TENURE_PICTURES"] ? ".tenure/pictures" : null;

const WIRE_BUDGET = 300_000;
const READY_WITHIN = 1000;
const TRIES = 5;
/** On a machine that works on much else, times say nothing about the site. */
const isBusy = () => loadavg()[0]! > 2 * availableParallelism();

const links = new SiteLinks(site);

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

/** Serious and critical findings of axe, one line each; of these rules alone where some are named. */
async function accessibilityFaults({ page }: Visit, rules?: string[]): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (runOnly) => (globalThis as unknown as { axe: typeof axe }).axe.run(runOnly ? { runOnly } : {}),
    rules,
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${String(target)}: ${failureSummary ?? ""}`),
    );
}

/** No error, no foreign host, nothing cut off, no value that was never written out. */
async function expectWhole({ page, errors, failed, requests }: Visit): Promise<void> {
  expect(errors).toEqual([]);
  expect(failed).toEqual([]);
  expect(requests.filter((url) => /^(?:https?|wss?):/.test(url) && !url.startsWith(site))).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, "pixels to scroll sideways").toBeLessThanOrEqual(0);
  const spoken = await page.locator("main").innerText();
  expect(spoken.match(/\[object \w+|\bNaN\b|\bundefined\b/g), "values that were never written out").toBeNull();
}

async function takePicture({ page }: Visit, path: string, { scheme, width }: View): Promise<void> {
  if (!pictures) return;
  const name = `${path.replace(/\/$/, "/index").replaceAll("/", "-") || "index"}-${scheme}-${width}.png`;
  await page.screenshot({ path: join(pictures, name), fullPage: true });
}

it("there are pages", () => {
  expect(pages).toContain("");
});

describe.each(pages)("/%s", (path) => {
  const isReport = !path.startsWith("explore/");

  // A page is opened once at either width and then changes its colours, as a reader's does at dusk.
  describe.each<View>([
    { scheme: "light", width: 1440 },
    { scheme: "dark", width: 390 },
  ])("opened in $scheme at $width pixels", (view) => {
    const dusk: View = { ...view, scheme: view.scheme === "light" ? "dark" : "light" };
    let opened: Visit;
    beforeAll(async () => {
      opened = await visit(browser, site + path, view);
      if (view.width === 1440 && path !== "404") await links.remember(site + path, opened.page);
    });
    afterAll(() => opened.close());

    it("is whole: no error, no foreign host, nothing cut off, open to all", async () => {
      await expectWhole(opened);
      expect(await accessibilityFaults(opened)).toEqual([]);
      await takePicture(opened, path, view);
    });

    it(`stays so and legible in ${dusk.scheme}`, async () => {
      await opened.page.emulateMedia({ colorScheme: dusk.scheme });
      await expectWhole(opened);
      expect(await accessibilityFaults(opened, ["color-contrast"])).toEqual([]);
      await takePicture(opened, path, dusk);
    });

    it.runIf(view.width === 1440)("prints on A4 with nothing cut off", () => expectA4(opened.page, path));

    it.runIf(isReport && view.width === 1440)(
      "is light and quick: at most 300 kB over the wire, ready within a second, no database",
      () => expectLightAndQuick(path, opened),
    );
  });
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
    return Promise.resolve(readyAfter);
  };
  const times = [await weigh(opened)];
  while (times.length < TRIES && Math.min(...times) > READY_WITHIN && !isBusy()) {
    times.push(await visiting(path, { scheme: "light", width: 1440 }, weigh));
  }
  const fastest = Math.round(Math.min(...times));
  console.log(`/${path}: ${Math.round(opened.bytes / 1000)} kB over the wire, ready after ${fastest} ms`);
  if (!isBusy()) expect(fastest).toBeLessThanOrEqual(READY_WITHIN);
}

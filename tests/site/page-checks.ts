import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { visit, type View, type Visit } from "./visit.ts";

export const site = inject("siteUrl");
export const pictures = process.env["TENURE_PICTURES"] ? ".tenure/pictures" : null;

/** Starts a browser before the tests of a file and closes it after them. */
export function browserOfFile(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
    if (pictures) await mkdir(pictures, { recursive: true });
  });
  afterAll(() => browser.close());
  return () => browser;
}

/** Opens a page once in a view, and tests it in the view's colours and then in the others, as a reader has it at dusk. */
export function testWholePage(
  browser: () => Browser,
  path: string,
  view: View,
  onceOpen: (opened: Visit) => Promise<void> = () => Promise.resolve(),
): () => Visit {
  const dusk: View = { ...view, scheme: view.scheme === "light" ? "dark" : "light" };
  let opened: Visit;
  beforeAll(async () => {
    opened = await visit(browser(), site + path, view);
    await onceOpen(opened);
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
  return () => opened;
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

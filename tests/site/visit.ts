import type { Browser, BrowserContextOptions, Page } from "playwright-core";

export interface View {
  scheme: "light" | "dark";
  width: number;
}

/** What went wrong on a page, what it loaded and when it was ready. */
export interface Visit {
  page: Page;
  /** Messages of errors and of the security policy, uncaught errors, cells that failed. */
  errors: string[];
  /** Requests that got no answer, or one with a status of 400 or more. */
  failed: string[];
  /** Addresses of every request. */
  requests: string[];
  /** Bytes over the wire, headers included. */
  bytes: number;
  /** Milliseconds from the start of the navigation to the last change that the page made by itself. */
  readyAfter: number;
  close: () => Promise<void>;
}

const HEIGHT = 900;
/** A page that has not changed for this long, in milliseconds, is done. */
const QUIET = 300;

/** Opens a page with an empty cache and waits until it no longer changes by itself. */
export async function visit(browser: Browser, url: string, view: View): Promise<Visit> {
  const options: BrowserContextOptions = { colorScheme: view.scheme, viewport: { width: view.width, height: HEIGHT } };
  const context = await browser.newContext(view.width < 600 ? { ...options, hasTouch: true, isMobile: true } : options);
  const page = await context.newPage();
  const seen = { errors: [] as string[], failed: [] as string[], requests: [] as string[], bytes: 0 };
  await watch(page, seen);
  await page.addInitScript(rememberChanges);
  await page.goto(url, { waitUntil: "load" });
  const readyAfter = await untilQuiet(page);
  const failedCells = await page.locator(".observablehq--error").allTextContents();
  seen.errors.push(...failedCells.map((text) => `cell: ${text}`));
  return { page, ...seen, readyAfter, close: () => context.close() };
}

async function watch(page: Page, seen: Pick<Visit, "errors" | "failed" | "requests" | "bytes">): Promise<void> {
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      seen.errors.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => seen.errors.push(`uncaught: ${error.message}`));
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("requestfailed", (request) =>
    seen.failed.push(`${request.url()}: ${request.failure()?.errorText ?? "failed"}`),
  );
  page.on("response", (response) => {
    if (response.status() >= 400) seen.failed.push(`${response.url()}: ${response.status()}`);
  });
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (seen.bytes += encodedDataLength));
}

/** Runs in the page before anything else. */
function rememberChanges(): void {
  const changed = () => ((globalThis as { lastChange?: number }).lastChange = performance.now());
  addEventListener("load", changed);
  new MutationObserver(changed).observe(document, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
}

function untilQuiet(page: Page): Promise<number> {
  return page.evaluate(
    (quiet) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const lastChange = (globalThis as { lastChange?: number }).lastChange ?? 0;
          if (performance.now() - lastChange > quiet) resolve(lastChange);
          else setTimeout(look, 25);
        };
        look();
      }),
    QUIET,
  );
}

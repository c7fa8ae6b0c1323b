import type { Browser, Page } from "playwright-core";

/** Opens an address in a page of its own, and closes it after use. */
export async function withPage(browser: Browser, url: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage();
  try {
    await page.goto(url, { waitUntil: "networkidle" });
    await use(page);
  } finally {
    await page.close();
  }
}

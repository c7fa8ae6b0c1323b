import { chromium, type Browser } from "playwright-core";
import { findChromium } from "../../loaders/site/board/find-chromium.ts";

/** Starts the browser named by CHROME_PATH, or the Chromium or Chrome of this machine. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium found. Install it, or name one: CHROME_PATH=/path/to/chrome");
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

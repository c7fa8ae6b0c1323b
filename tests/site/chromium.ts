import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Starts the browser named by CHROME_PATH, or the Chromium or Chrome of this machine. */
export function launchChromium(): Promise<Browser> {
  const executablePath = [process.env["CHROME_PATH"], ...USUAL_PLACES].find((path) => path && existsSync(path));
  if (!executablePath) throw new Error("No Chromium found. Install it, or name one: CHROME_PATH=/path/to/chrome");
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

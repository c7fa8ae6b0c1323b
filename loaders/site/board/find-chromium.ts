import { existsSync } from "node:fs";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The browser named by CHROME_PATH, or the Chromium, Chrome or Edge of this machine; null where there is none. A CHROME_PATH that leads nowhere finds nothing. */
export function findChromium(
  chosen = process.env["CHROME_PATH"],
  places: readonly string[] = USUAL_PLACES,
): string | null {
  const candidates = chosen ? [chosen] : places;
  return candidates.find((path) => existsSync(path)) ?? null;
}

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { serve } from "../../loaders/site/serve/site-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the served site, with a slash at the end. */
    siteUrl: string;
    /** Addresses of its pages below that, such as `value/method`. */
    pages: string[];
  }
}

const HOME = resolve(import.meta.dirname, "../..");
const SOURCES = ["src", "loaders", "observablehq.config.ts", "package-lock.json"];

/** Serves `dist/`, built anew when it is older than its sources, or the finished site in the folder TENURE_SITE. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chosen = process.env["TENURE_SITE"];
  const folder = chosen ? resolve(chosen) : join(HOME, "dist");
  if (!chosen && isStale(folder)) build();
  const server = await serve(folder);
  project.provide("siteUrl", server.url);
  project.provide("pages", pagesIn(folder));
  return server.close;
}

function build(): void {
  const { status } = spawnSync("npm", ["run", "build"], { cwd: HOME, stdio: "inherit" });
  if (status !== 0) throw new Error("The site could not be built, so there is nothing to test.");
}

function isStale(folder: string): boolean {
  const index = join(folder, "index.html");
  return (
    !existsSync(index) || Math.max(...SOURCES.map((source) => newest(join(HOME, source)))) > statSync(index).mtimeMs
  );
}

/** When a file, or the newest file of a folder, was changed; what builds write is no source. */
function newest(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  const entries = readdirSync(path).filter((name) => name !== ".observablehq");
  return Math.max(0, ...entries.map((name) => newest(join(path, name))));
}

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .map((file) =>
      file
        .replaceAll("\\", "/")
        .replace(/\.html$/, "")
        .replace(/(^|\/)index$/, "$1"),
    )
    .sort();
}

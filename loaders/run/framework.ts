import { spawn, type ChildProcess, type StdioOptions } from "node:child_process";
import { readdir, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { GateError } from "./gate-error.ts";

export interface FrameworkSettings {
  /** The project's folder. */
  root: string;
  /** The results that the pages show; src/data/results.zip.ts hands them out. */
  results: string;
  /** The file of the analyst's database, which src/data/analyst.duckdb.ts hands out; null: there is none. */
  analyst: string | null;
  /** Where a build goes, inside the project. */
  output?: string;
  stdio: StdioOptions;
}

/** Starts Observable Framework's command, "build" or "preview", on the project. */
export function startFramework(
  args: string[],
  { root, results, analyst, output, stdio }: FrameworkSettings,
): ChildProcess {
  const program = join(root, "node_modules/@observablehq/framework/dist/bin/observable.js");
  const path = [join(root, "node_modules/.bin"), process.env["PATH"]].join(delimiter);
  const told = { TENURE_RESULTS: results, TENURE_ANALYST: analyst ?? "", ...(output && { TENURE_OUTPUT: output }) };
  const env = { ...process.env, PATH: path, OBSERVABLE_TELEMETRY_DISABLE: "true", ...told };
  return spawn(process.execPath, [program, ...args], { cwd: root, env, stdio });
}

/** Builds the site; an error carries what Framework said. */
export async function buildPages(
  root: string,
  { folder: results, analyst }: { folder: string; analyst: string | null },
  output: string,
): Promise<void> {
  const framework = startFramework(["build"], { root, results, analyst, output, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [framework.stdout, framework.stderr]) stream?.on("data", (text) => (said += String(text)));
  const code = await new Promise((resolve, reject) => framework.on("error", reject).on("close", resolve));
  if (code === 0) return;
  throw new GateError(`Framework could not build the pages:\n${said.trimEnd().split("\n").slice(-20).join("\n")}`);
}

/**
 * Framework reuses what a data loader once gave, whatever it rests on, even for another book. This empties that
 * cache; folders with an underscore hold packages and stay.
 */
export async function emptyDataCache(root: string): Promise<void> {
  const cache = join(root, "src/.observablehq/cache");
  const entries = await readdir(cache, { withFileTypes: true }).catch(() => []);
  const ofLoaders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith("_"));
  await Promise.all(ofLoaders.map(({ name }) => rm(join(cache, name), { recursive: true, force: true })));
}

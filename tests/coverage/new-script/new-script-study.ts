import { resolve } from "node:path";
import type { DemoOptions } from "../../../loaders/book/demo/block.ts";
import { readArguments } from "../../../loaders/run/arguments.ts";
import { runCommand } from "../../../loaders/run/command.ts";
import { openWorkers } from "../../../loaders/run/workers.ts";
import { writeJson } from "../../../loaders/run/write-json.ts";
import { shortcomings, summarise } from "./summary.ts";
import type { ScriptTrial } from "./trial.ts";

const THREADS = 2;
const trial = new URL("./trial.ts", import.meta.url);

/**
 * `npm run new-script-study`: in how many simulated books the monitors flag the new script within two months, and how often they cry wolf. The limits
 * of the monitors were set on the books 1 to 30; only later ones are a fair test. Exits with 2 when too few books flag it.
 */
await runCommand(async () => {
  const { flags } = readArguments({
    usage: "npm run new-script-study -- [--books N] [--first SEED] [--customers N] [--requests N] [--out FILE]",
    flags: {
      books: { kind: "integer" },
      first: { kind: "integer" },
      customers: { kind: "integer" },
      requests: { kind: "integer" },
      out: { kind: "text" },
    },
  });
  const { books = 100, first = 31, customers = 60_000, requests = 60_000 } = flags;
  const tasks = Array.from({ length: books }, (_, i): DemoOptions => {
    return { seed: first + i, customers, requests, ledger: "annual" };
  });
  const trials = await tryAll(tasks);
  if (flags.out !== undefined) await writeJson(resolve(flags.out), trials);
  const summary = summarise(trials);
  console.log(JSON.stringify(summary, null, 2));
  const short = shortcomings(summary);
  if (short.length === 0) return;
  console.error(short.join("; "));
  process.exitCode = 2;
});

async function tryAll(tasks: readonly DemoOptions[]): Promise<ScriptTrial[]> {
  const workers = openWorkers(THREADS);
  const trials: ScriptTrial[] = [];
  try {
    for (let at = 0; at < tasks.length; at += THREADS) {
      trials.push(...(await workers.map<DemoOptions, ScriptTrial>(trial, tasks.slice(at, at + THREADS))));
      process.stderr.write(`\r${trials.length} of ${tasks.length} books`);
    }
  } finally {
    await workers.close();
    process.stderr.write("\n");
  }
  return trials;
}

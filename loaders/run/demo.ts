import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { simulate } from "../book/demo/simulate.ts";
import { ArgumentsError, readArguments } from "./arguments.ts";
import { runCommand } from "./command.ts";
import { openProgress } from "./progress.ts";
import { demoFolder } from "./project.ts";
import { openWorkers } from "./workers.ts";

/** Beyond so many customers the ledger is annual unless asked otherwise. */
const QUARTERLY_UP_TO = 200_000;
const usage =
  "npm run demo -- [--customers N] [--seed S] [--out DIR] [--requests N] [--ledger quarterly|annual] [--workers N]";

/** `npm run demo`: makes a book of a simulated insurer. */
await runCommand(async () => {
  const { flags } = readArguments({
    usage,
    flags: {
      customers: { kind: "integer" },
      seed: { kind: "integer" },
      out: { kind: "text" },
      requests: { kind: "integer" },
      ledger: { kind: "text" },
      workers: { kind: "integer" },
    },
  });
  const { customers = 60_000, seed = 20_251_231, requests = 60_000 } = flags;
  const ledger = flags.ledger ?? (customers > QUARTERLY_UP_TO ? "annual" : "quarterly");
  if (customers < 100 || customers > 20_000_000) complain("--customers takes a number from 100 to 20000000.");
  if (flags.workers === 0) complain("--workers takes a number from 1.");
  if (ledger !== "quarterly" && ledger !== "annual") return complain("--ledger is quarterly or annual.");
  const out = flags.out === undefined ? demoFolder : resolve(flags.out);
  expectReplaceable(out);
  const workers = openWorkers(flags.workers);
  try {
    await openProgress().step("Simulate the insurer", (say) =>
      simulate({ customers, requests, seed, ledger }, out, { map: workers.map, onProgress: say }),
    );
  } finally {
    await workers.close();
  }
  console.log(`The book is in ${flags.out ?? "data/demo"}`);
});

/** What lies at `out` is replaced, so it may be nothing but an empty folder or an earlier simulated book. */
function expectReplaceable(out: string): void {
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory()) complain(`--out names ${out}, which is a file.`);
  if (readdirSync(out).length === 0 || existsSync(join(out, "truth.json"))) return;
  complain(`--out names ${out}, which holds something else than a simulated book and is not overwritten.`);
}

function complain(complaint: string): never {
  throw new ArgumentsError(`${complaint} Usage: ${usage}`);
}

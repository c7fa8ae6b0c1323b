import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureBoardPage } from "./board-page.ts";
import { measureBrushes } from "./explorer-brush.ts";
import { measureFirstQuery } from "./first-query.ts";
import { measureMethods } from "./measure-methods.ts";
import { measure, type Measurement } from "./measure.ts";

interface Benchmark {
  name: string;
  /** What it should take at most on two cores. */
  goal: string;
  run: () => Promise<Measurement>;
  repeats: number;
}

const { values: options } = parseArgs({
  options: {
    customers: { type: "string", default: "60000,300000,1000000" },
    repeats: { type: "string", default: "3" },
    peers: { type: "boolean", default: false },
  },
});
const work = await mkdtemp(join(tmpdir(), "tenure-bench-"));

await benchmarkAll().finally(() => rm(work, { recursive: true, force: true }));

async function benchmarkAll(): Promise<void> {
  console.log(`${cpus().length} cores, ${gigabytes(totalmem())} memory, Node ${process.version}\n`);
  const sizes = options.customers.split(",").filter(Boolean).map(Number);
  if (sizes.length > 0)
    console.log("| what | goal | median s | fastest to slowest s | peak memory |\n|---|---|---|---|---|");
  for (const customers of sizes) {
    for (const benchmark of benchmarksAt(customers)) await report(benchmark);
  }
  await measureMethods({ repeats: Number(options.repeats), peers: options.peers });
  await measureBoardPage();
  await measureBrushes();
  await measureFirstQuery();
}

function benchmarksAt(customers: number): Benchmark[] {
  const repeats = customers > 300_000 ? 1 : Number(options.repeats);
  const book = join(work, `book-${customers}`);
  const demo: Benchmark = {
    name: `demo of ${customers} customers`,
    goal: customers === 60_000 ? "30 s" : "",
    repeats,
    run: () => measure("loaders/run/demo.ts", ["--customers", String(customers), "--out", book]),
  };
  const value: Benchmark = {
    name: `stage and value of ${customers} customers`,
    goal: customers === 1_000_000 ? "60 s, 4 GB" : "",
    repeats,
    run: () => emptied((cache) => measure("tests/benchmarks/stage-and-value.ts", [book, cache])),
  };
  return customers === 60_000 ? [demo, value, ...builds(book, repeats)] : [demo, value];
}

/** A build with nothing in the cache, and the same build again. */
function builds(book: string, repeats: number): Benchmark[] {
  const build = () => measure("loaders/run/build.ts", [], { TENURE_BOOK: book });
  return [
    {
      name: "cold build",
      goal: "60 s",
      repeats,
      run: () => rm(".tenure", { recursive: true, force: true }).then(build),
    },
    { name: "unchanged build", goal: "15 s", repeats, run: build },
  ];
}

async function emptied(run: (folder: string) => Promise<Measurement>): Promise<Measurement> {
  const folder = await mkdtemp(join(work, "cache-"));
  return run(folder).finally(() => rm(folder, { recursive: true, force: true }));
}

async function report({ name, goal, repeats, run }: Benchmark): Promise<void> {
  const runs: Measurement[] = [];
  for (let i = 0; i < repeats; i++) runs.push(await run());
  const seconds = runs.map((measured) => measured.seconds).sort((a, b) => a - b);
  const median = seconds[Math.floor(seconds.length / 2)]!;
  const peak = Math.max(...runs.map((measured) => measured.peakMemory ?? 0));
  const spread = `${seconds[0]!.toFixed(1)} to ${seconds.at(-1)!.toFixed(1)}`;
  console.log(`| ${name} | ${goal} | ${median.toFixed(1)} | ${spread} | ${peak > 0 ? gigabytes(peak) : "unknown"} |`);
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

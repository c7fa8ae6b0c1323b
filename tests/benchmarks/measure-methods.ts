import { covarianceStructureBenchmarks } from "./covariance-structure-methods.ts";
import { lifetimeValueBenchmarks } from "./lifetime-value-methods.ts";
import type { MethodBenchmark } from "./method-benchmark.ts";
import { pathModelBenchmarks } from "./path-model-methods.ts";
import { secondsInR } from "./peer-in-r.ts";
import { survivalBenchmarks } from "./survival-methods.ts";

const benchmarks: MethodBenchmark[] = [
  ...survivalBenchmarks,
  ...pathModelBenchmarks,
  ...covarianceStructureBenchmarks,
  ...lifetimeValueBenchmarks,
];

/** Measures each method a few times in this process, with R beside it when asked. */
export async function measureMethods({ repeats, peers }: { repeats: number; peers: boolean }): Promise<void> {
  console.log("\n| method | goal | median s | fastest to slowest s | R s |\n|---|---|---|---|---|");
  for (const { name, goal, prepare, peer } of benchmarks) {
    const method = await prepare();
    const seconds = Array.from({ length: repeats }, () => secondsOf(method)).sort((a, b) => a - b);
    const inR = peers && peer ? await secondsInR(peer.script) : null;
    const beside = inR === null ? "" : `${inR.toFixed(1)} (${peer!.name})`;
    const spread = `${seconds[0]!.toFixed(2)} to ${seconds.at(-1)!.toFixed(2)}`;
    console.log(`| ${name} | ${goal} | ${seconds[Math.floor(repeats / 2)]!.toFixed(2)} | ${spread} | ${beside} |`);
  }
}

function secondsOf(method: () => unknown): number {
  const started = performance.now();
  method();
  return (performance.now() - started) / 1000;
}

import { budgetBenchmarks } from "./budget-methods.ts";
import { clusterBenchmarks } from "./cluster-methods.ts";
import { covarianceStructureBenchmarks } from "./covariance-structure-methods.ts";
import { experimentBenchmarks } from "./experiment-methods.ts";
import { fraudBenchmarks } from "./fraud-methods.ts";
import { lifetimeValueBenchmarks } from "./lifetime-value-methods.ts";
import type { MethodBenchmark } from "./method-benchmark.ts";
import { mixBenchmarks } from "./mix-methods.ts";
import { pathModelBenchmarks } from "./path-model-methods.ts";
import { resultInPython } from "./peer-in-python.ts";
import { secondsInR } from "./peer-in-r.ts";
import { survivalBenchmarks } from "./survival-methods.ts";
import { telecomBenchmarks } from "./telecom-screening.ts";
import { upliftBenchmarks } from "./uplift-methods.ts";

const benchmarks: MethodBenchmark[] = [
  ...survivalBenchmarks,
  ...pathModelBenchmarks,
  ...covarianceStructureBenchmarks,
  ...lifetimeValueBenchmarks,
  ...fraudBenchmarks,
  ...telecomBenchmarks,
  ...experimentBenchmarks,
  ...budgetBenchmarks,
  ...upliftBenchmarks,
  ...mixBenchmarks,
  ...clusterBenchmarks,
];

/** Measures each method a few times in this process, with R, scikit-learn or PyMC beside it when asked. */
export async function measureMethods({ repeats, peers }: { repeats: number; peers: boolean }): Promise<void> {
  console.log("\n| method | goal | median s | fastest to slowest s | reached | peer s | peer reached |");
  console.log("|---|---|---|---|---|---|---|");
  for (const benchmark of benchmarks) {
    const { name, goal, prepare, reached, peer } = benchmark;
    const method = await prepare();
    const runs: { seconds: number; result: unknown }[] = [];
    for (let run = 0; run < repeats; run++) runs.push(await timed(method));
    runs.sort((a, b) => a.seconds - b.seconds);
    const seconds = runs.map((run) => run.seconds.toFixed(2));
    const worth = reached?.(runs[0]!.result) ?? null;
    const beside = peers && peer ? await besidePeer(peer) : " | ";
    const spread = `${seconds[0]} to ${seconds.at(-1)}`;
    console.log(
      `| ${name} | ${goal} | ${seconds[Math.floor(repeats / 2)]} | ${spread} | ${worth?.toFixed(4) ?? ""} | ${beside} |`,
    );
  }
}

async function besidePeer(peer: NonNullable<MethodBenchmark["peer"]>): Promise<string> {
  const result =
    "script" in peer
      ? { seconds: await secondsInR(peer.script), reached: null }
      : ((await resultInPython(peer.program, peer.python)) ?? { seconds: null, reached: null });
  const seconds = result.seconds === null ? "" : `${result.seconds.toFixed(1)} (${peer.name})`;
  return `${seconds} | ${result.reached?.toFixed(4) ?? ""}`;
}

async function timed(method: () => unknown): Promise<{ seconds: number; result: unknown }> {
  const started = performance.now();
  const result = await method();
  return { seconds: (performance.now() - started) / 1000, result };
}

import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mixInput } from "../../loaders/marketing/mix/mix-input.ts";
import type { ChainTask } from "../../loaders/marketing/mix/mix-chain.ts";
import type { MixWeeks } from "../../loaders/marketing/mix/mix-weeks.ts";
import { openWorkers } from "../../loaders/run/workers.ts";
import { chainDiagnostics } from "../../loaders/statistics/chain-diagnostics.ts";
import type { Chain } from "../../loaders/statistics/no-u-turn-sampler.ts";
import { randomSource } from "../../loaders/statistics/random-source.ts";
import type { MethodBenchmark } from "./method-benchmark.ts";

const WEEKS = 156;
const CHANNELS = 8;
/** Where PyMC reads the weeks. */
const DATA = join(tmpdir(), `tenure-mix-${process.pid}.bin`);
const CHAIN = new URL("../../loaders/marketing/mix/mix-chain.ts", import.meta.url);

/** Weeks in which each channel brings a thirtieth of sales with noise of a tenth. */
function madeUp(): MixWeeks {
  const { uniform, normal } = randomSource(8);
  const spend = Array.from({ length: CHANNELS }, () => Float64Array.from({ length: WEEKS }, () => 200 * uniform()));
  const policies = Float64Array.from(
    { length: WEEKS },
    (_, week) => spend.reduce((sum, values) => sum + values[week]! / 30, 73) + 10 * normal(),
  );
  const channels = spend.map((_, c) => `channel ${c + 1}`);
  return {
    firstDay: 19_359,
    weeks: WEEKS,
    channels,
    spend,
    policies,
    ape: policies,
    controls: [],
    weeksWithoutMedia: 0,
  };
}

/** Least effective sample size of a parameter. */
function leastSampleSize(result: unknown): number {
  const chains = result as Chain[];
  const size = chains[0]!.size;
  const sizes = Array.from({ length: size }, (_, place) =>
    chains.map(({ draws }) => Float64Array.from({ length: draws.length / size }, (_, i) => draws[i * size + place]!)),
  ).map((values) => chainDiagnostics(values).bulk);
  return Math.min(...sizes);
}

const mix: MethodBenchmark = {
  name: "Marketing mix, 156 weeks x 8 channels, 4 chains x (1,000 + 1,000) draws on two threads",
  goal: "20 s",
  prepare: () => {
    const weeks = madeUp();
    const { problem } = mixInput(weeks, weeks.policies);
    writeFileSync(DATA, Buffer.concat([weeks.policies, ...weeks.spend].map(({ buffer }) => Buffer.from(buffer))));
    process.once("exit", () => rmSync(DATA, { force: true }));
    const tasks = [1, 2, 3, 4].map((seed): ChainTask => ({ problem, warmUp: 1000, draws: 1000, seed }));
    return Promise.resolve(async () => {
      const workers = openWorkers(2);
      const chains = await workers.map<ChainTask, Chain>(CHAIN, tasks);
      await workers.close();
      return chains;
    });
  },
  reached: leastSampleSize,
  peer: { name: "PyMC", program: "pymc-mix.py", python: [DATA] },
};

export const mixBenchmarks: readonly MethodBenchmark[] = [mix];

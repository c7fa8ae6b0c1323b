import { group } from "d3-array";
import { readArguments } from "../../loaders/run/arguments.ts";
import { runCommand } from "../../loaders/run/command.ts";
import { effectSummary, tryExperiments, type EffectTrial } from "./experiment-effects.ts";

const FARTHEST = 3.5;

/**
 * How often the 90 % intervals of campaigns hold what the simulation plants, over many simulated books. Exits with 2 when all together they are too narrow,
 * too wide, or off on average.
 */
await runCommand(async () => {
  const { flags } = readArguments({
    usage: "npx tsx tests/coverage/experiment-effects-study.ts [--books N] [--first SEED] [--customers N]",
    flags: { books: { kind: "integer" }, first: { kind: "integer" }, customers: { kind: "integer" } },
  });
  const { books = 30, first = 1, customers = 8_000 } = flags;
  const trials: EffectTrial[] = [];
  for (let seed = first; seed < first + books; seed++) {
    trials.push(...(await tryExperiments(seed, customers)));
    process.stderr.write(`\r${seed - first + 1} of ${books} books`);
  }
  process.stderr.write("\n");
  const byEffect = [...group(trials, ({ effect }) => effect)];
  console.table(Object.fromEntries(byEffect.map(([effect, of]) => [effect, effectSummary(of)])));
  const { held, intervals, biasInErrors } = effectSummary(trials);
  console.log(`all together: ${held} of ${intervals}, bias ${biasInErrors.toFixed(1)} of its errors`);
  const share = held / intervals;
  if (share < 0.87 || share > 0.93 || Math.abs(biasInErrors) > FARTHEST) process.exitCode = 2;
});

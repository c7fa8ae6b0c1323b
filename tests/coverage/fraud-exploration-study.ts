import { readArguments } from "../../loaders/run/arguments.ts";
import { runCommand } from "../../loaders/run/command.ts";
import { explorationSummary, tryExploration, type ExplorationTrial } from "./fraud-exploration.ts";

/** A mean that lies so many of its errors from what came to light is no accident. */
const FARTHEST = 3.5;

/**
 * Whether exploration's estimate of missed frauds is right on average over simulated books, and whether its 90 % interval holds what came to light. Exits
 * with 2 when it is not.
 */
await runCommand(async () => {
  const { flags } = readArguments({
    usage: "npm run exploration-study -- [--books N] [--first SEED] [--requests N]",
    flags: { books: { kind: "integer" }, first: { kind: "integer" }, requests: { kind: "integer" } },
  });
  const { books = 100, first = 1, requests = 24_000 } = flags;
  const trials: ExplorationTrial[] = [];
  for (let seed = first; seed < first + books; seed++) {
    trials.push(await tryExploration(seed, requests));
    process.stderr.write(`\r${trials.length} of ${books} books`);
  }
  process.stderr.write("\n");
  const summary = explorationSummary(trials);
  console.table(summary);
  const { biasInErrors, redrawnBiasInErrors, held } = summary;
  const isRight = Math.max(Math.abs(biasInErrors), Math.abs(redrawnBiasInErrors)) <= FARTHEST && held >= 0.9 * books;
  if (!isRight) process.exitCode = 2;
});

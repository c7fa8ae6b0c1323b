import { resolve } from "node:path";
import { readArguments } from "./arguments.ts";
import { runCommand } from "./command.ts";
import { copyResults } from "./copy-results.ts";
import { openProgress } from "./progress.ts";
import { run } from "./run.ts";

/** `npm run results`: the results of a book as files, for other tools. */
await runCommand(async () => {
  const { flags } = readArguments({
    usage: "npm run results -- --book DIR --out DIR [--previous DIR]",
    flags: {
      book: { kind: "text", required: true },
      out: { kind: "text", required: true },
      previous: { kind: "text" },
    },
  });
  const previous = flags.previous === undefined ? undefined : resolve(flags.previous);
  const { folder } = await run(resolve(flags.book), { progress: openProgress() });
  await copyResults(folder, resolve(flags.out), previous);
  console.log(`Results are in ${flags.out}`);
});

import { resolve } from "node:path";
import { readArguments } from "./arguments.ts";
import { chosenEarlier } from "./chosen-earlier.ts";
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
  const progress = openProgress();
  const book = resolve(flags.book);
  const earlier = await chosenEarlier(flags.previous, book, progress);
  const { folder } = await run(book, { progress });
  await copyResults(folder, resolve(flags.out), earlier);
  console.log(`Results are in ${flags.out}`);
});

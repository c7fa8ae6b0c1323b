import { resolve } from "node:path";
import { describeBook } from "../book/describe-book.ts";
import { openBook } from "../book/open-book.ts";
import { readBook } from "../book/read-book.ts";
import { quarantineExamples, writeQuarantine } from "../book/quarantine-file.ts";
import { openDatabase } from "../stage/database.ts";
import { readArguments } from "./arguments.ts";
import { exitCodes, runCommand } from "./command.ts";
import { openProgress } from "./progress.ts";

/** `npm run check-book`: what is wrong with a book, row by row, without building anything. */
await runCommand(async () => {
  const { flags, positionals } = readArguments({
    usage: "npm run check-book -- DIR [--json] [--strict] [--quarantine FILE]",
    positionals: ["DIR"],
    flags: { json: { kind: "flag" }, strict: { kind: "flag" }, quarantine: { kind: "text" } },
  });
  const database = await openDatabase();
  try {
    const book = await openBook(resolve(positionals[0]!));
    const report = await openProgress().step("Read and check", (say) =>
      readBook(book, database, ({ table, done, total }) => say(`${table} (${done + 1} of ${total})`)),
    );
    if (flags.quarantine) await writeQuarantine(database, resolve(flags.quarantine));
    if (flags.json) console.log(JSON.stringify(report, null, 2));
    else console.log(describeBook(book, report, await quarantineExamples(database)).join("\n"));
    if (flags.strict && report.faults.length > 0) process.exitCode = exitCodes.input;
  } finally {
    database.close();
  }
});

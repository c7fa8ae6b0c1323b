import { spawn, type ChildProcess } from "node:child_process";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { openBook } from "../book/open-book.ts";
import { vendor } from "../site/vendor.ts";
import { readArguments } from "./arguments.ts";
import { liveAnalystFile, publishAnalystFile } from "./analyst-file.ts";
import { chosenEarlier } from "./chosen-earlier.ts";
import { runCommand } from "./command.ts";
import { bookStamp } from "./complete-report.ts";
import { emptyDataCache } from "./framework.ts";
import { liveResults } from "./live-results.ts";
import { startPreview } from "./preview.ts";
import { openProgress } from "./progress.ts";
import { projectRoot } from "./project.ts";
import { readyBook } from "./ready-book.ts";
import { watchFolders } from "./watch-folders.ts";
import { GateError } from "./gate-error.ts";

/** `npm start`: shows the site at once, runs the analyses behind it, and again whenever the book or the code changes. */
await runCommand(async () => {
  const { flags } = readArguments({
    usage: "npm start -- [--port N] [--no-open] [--previous DIR]",
    flags: { port: { kind: "integer" }, "no-open": { kind: "flag" }, previous: { kind: "text" } },
  });
  const progress = openProgress();
  const book = await readyBook();
  const { settings } = await openBook(book);
  await chosenEarlier(flags.previous, book, progress);
  await progress.step("Bundle packages", () => vendor(projectRoot));
  await emptyDataCache(projectRoot);
  const live = liveResults(projectRoot);
  await live.begin(bookStamp(settings));
  await publishAnalystFile(projectRoot, null);

  const preview = startPreview({
    root: projectRoot,
    results: live.folder,
    analyst: liveAnalystFile(projectRoot),
    port: flags.port,
    open: !flags["no-open"] && !process.env["CI"],
    onAddress: (address) => progress.note(`Tenure is at ${address} (stop with Ctrl+C)`),
  });
  const stopAnalyses = keepAnalysing(book, flags.previous, (line) => progress.note(line));
  await endOf(preview);
  stopAnalyses();
});

/** Runs the analyses now and after each change; a change ends a run that is under way. Returns what stops it. */
function keepAnalysing(book: string, previous: string | undefined, note: (line: string) => void): () => void {
  const script = fileURLToPath(new URL("./live-run.ts", import.meta.url));
  const compared = previous === undefined ? [] : ["--previous", resolve(previous)];
  const start = () =>
    spawn(process.execPath, ["--import", "tsx", script, ...compared], {
      cwd: projectRoot,
      stdio: ["ignore", "inherit", "inherit"],
    });
  let analyses = start();
  const stopWatching = watchFolders([book, join(projectRoot, "loaders"), join(projectRoot, "src/models")], () => {
    note("Something changed: looking at what has to be computed again");
    analyses.kill();
    analyses = start();
  });
  return () => {
    stopWatching();
    analyses.kill();
  };
}

/** Waits for the preview, which ends by itself on failure or with us on a signal. */
async function endOf(preview: ChildProcess): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => preview.kill());
  const code = await new Promise<number | null>((resolve) => preview.on("exit", resolve));
  if (code) throw new GateError(`Framework's preview ended with code ${code}.`);
}

import { openBook } from "../book/open-book.ts";
import type { AnalysedPillar } from "./analyse.ts";
import { publishAnalystFile } from "./analyst-file.ts";
import { readArguments } from "./arguments.ts";
import { addChanges } from "./changes-report.ts";
import { chosenEarlier } from "./chosen-earlier.ts";
import { runCommand } from "./command.ts";
import { bookStamp } from "./complete-report.ts";
import { liveResults } from "./live-results.ts";
import { pillars } from "./pillars.ts";
import { openProgress, silentProgress } from "./progress.ts";
import { chosenBook, projectRoot } from "./project.ts";
import { run } from "./run.ts";
import { reportsAbout, reportsAcross, reportsOf, reportsToExplore } from "./write-results.ts";

/** One run of `npm start`, in a process of its own so that it sees changed sources: publishes each report when done. */
await runCommand(async () => {
  const { flags } = readArguments({ usage: "live-run [--previous DIR]", flags: { previous: { kind: "text" } } });
  const live = liveResults(projectRoot);
  const book = chosenBook();
  const progress = openProgress();
  const stamp = bookStamp((await openBook(book)).settings);
  const earlier = await chosenEarlier(flags.previous, book, silentProgress);
  try {
    const analysed: AnalysedPillar[] = [];
    await run(book, {
      progress,
      onAnalyst: async (analyst, staged) => {
        await publishAnalystFile(projectRoot, analyst.path);
        await live.publish(reportsToExplore(analyst, staged));
      },
      onResult: (pillar, staged) => {
        analysed.push(pillar);
        const across = analysed.length === pillars.length ? reportsAcross(analysed, staged) : {};
        const reports = { ...reportsAbout(staged, analysed), ...reportsOf(pillar, staged), ...across };
        const numbers = Object.fromEntries(analysed.map(({ name, result }) => [name, result.numbers]));
        return live.publish(earlier ? addChanges(reports, numbers, earlier) : reports);
      },
    });
  } catch (error) {
    await live.fail(stamp);
    throw error;
  }
  progress.note("All reports are up to date");
  await live.settle();
});

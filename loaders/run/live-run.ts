import { openBook } from "../book/open-book.ts";
import type { AnalysedPillar } from "./analyse.ts";
import { runCommand } from "./command.ts";
import { bookStamp } from "./complete-report.ts";
import { liveResults } from "./live-results.ts";
import { pillars } from "./pillars.ts";
import { openProgress } from "./progress.ts";
import { chosenBook, projectRoot } from "./project.ts";
import { run } from "./run.ts";
import { reportsAbout, reportsAcross, reportsOf } from "./write-results.ts";

/** One run of `npm start`, in a process of its own so that it sees changed sources: publishes each report when done. */
await runCommand(async () => {
  const live = liveResults(projectRoot);
  const book = chosenBook();
  const progress = openProgress();
  const stamp = bookStamp((await openBook(book)).settings);
  try {
    const analysed: AnalysedPillar[] = [];
    await run(book, {
      progress,
      onResult: (pillar, staged) => {
        analysed.push(pillar);
        const across = analysed.length === pillars.length ? reportsAcross(analysed, staged) : {};
        return live.publish({ ...reportsAbout(staged), ...reportsOf(pillar, staged), ...across });
      },
    });
  } catch (error) {
    await live.fail(stamp);
    throw error;
  }
  progress.note("All reports are up to date");
  await live.settle();
});

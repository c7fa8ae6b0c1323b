import { openBook } from "../book/open-book.ts";
import { runCommand } from "./command.ts";
import { bookStamp } from "./complete-report.ts";
import { liveResults } from "./live-results.ts";
import { openProgress } from "./progress.ts";
import { chosenBook, projectRoot } from "./project.ts";
import { run } from "./run.ts";
import { reportsAbout, reportsOf } from "./write-results.ts";

/** One run of `npm start`, in a process of its own so that it sees changed sources: publishes each report when done. */
await runCommand(async () => {
  const live = liveResults(projectRoot);
  const book = chosenBook();
  const progress = openProgress();
  const stamp = bookStamp((await openBook(book)).settings);
  try {
    await run(book, {
      progress,
      onResult: (pillar, staged) => live.publish({ ...reportsAbout(staged), ...reportsOf(pillar, staged) }),
    });
  } catch (error) {
    await live.fail(stamp);
    throw error;
  }
  progress.note("All reports are up to date");
  await live.settle();
});

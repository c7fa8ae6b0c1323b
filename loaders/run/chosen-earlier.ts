import { resolve } from "node:path";
import { openBook } from "../book/open-book.ts";
import { bookStamp } from "./complete-report.ts";
import { readEarlier, type EarlierResults } from "./earlier-results.ts";
import type { Progress } from "./progress.ts";
import { versions } from "./versions.ts";

/** What must be known of the earlier results of another book, or another day, before they are compared. */
const notes: Record<string, string> = {
  other_book: "The earlier results are of a book of another name.",
  same_day: "The earlier results are of the same day as this book.",
  other_version: "The earlier results were made by another version of Tenure, which may have measured otherwise.",
};

/** The results that `--previous` names, read before anything is computed; undefined when it was not given. */
export async function chosenEarlier(
  previous: string | undefined,
  book: string,
  progress: Progress,
): Promise<EarlierResults | undefined> {
  if (previous === undefined) return undefined;
  const { settings } = await openBook(book);
  const earlier = await readEarlier(resolve(previous), bookStamp(settings), (await versions()).tenure);
  const { name, as_of, warnings } = earlier.book;
  progress.note(`Compared with ${name} as of ${as_of}`);
  for (const warning of warnings) progress.note(notes[warning]!);
  return earlier;
}

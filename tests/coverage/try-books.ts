import { tryBook, type BookOptions } from "./small-book.ts";

/** A child of the study: tries the seeds it was given, one after another, and tells its parent of each. */
const books = JSON.parse(process.argv[2]!) as BookOptions[];
for (const book of books) {
  const { seed } = book;
  const trial = await tryBook(book).catch((error: unknown) => ({ seed, failed: String(error) }));
  await new Promise((resolve) => process.send!(trial, resolve));
}
process.disconnect();

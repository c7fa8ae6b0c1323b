import { run } from "../../loaders/run/run.ts";

/** Reads, checks, stages and analyses the value of a book with an empty cache: `stage-and-value.ts BOOK CACHE`. */
const [book, cacheFolder] = process.argv.slice(2);
await run(book!, { cacheFolder: cacheFolder! });

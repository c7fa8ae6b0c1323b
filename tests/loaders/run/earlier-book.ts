import type { EarlierResults } from "../../../loaders/run/earlier-results.ts";

/** Results of an earlier book for tests. */
export function earlierBook(numbers: EarlierResults["numbers"], warnings: string[] = []): EarlierResults {
  return { book: { name: "Example Life", as_of: "2024-12-31", version: "0.1.0", warnings }, numbers };
}

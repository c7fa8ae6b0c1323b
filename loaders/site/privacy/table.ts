/** A table found in a file of the site: its columns, each with the different values in it as text. */
export interface FoundTable {
  /** Name inside a database; `rows` for files that hold one table. */
  name: string;
  columns: readonly { name: string; values: () => Promise<Iterable<string>> | Iterable<string> }[];
}

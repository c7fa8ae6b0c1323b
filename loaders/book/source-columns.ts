import { BookError } from "./book-error.ts";
import type { BookFile } from "./open-book.ts";
import type { SourceColumn } from "./source.ts";
import { identifier } from "./sql-text.ts";

/** Names as the contract writes them. Throws a BookError when two columns then have the same. */
export function contractNames(names: readonly string[], file: BookFile): string[] {
  const plain = names.map((name, i) => name.trim().toLowerCase() || `column ${i + 1}`);
  const twice = plain.find((name, i) => plain.indexOf(name) < i);
  if (twice) throw new BookError(`${file.path} has the column ${twice} twice. Keep one of them.`);
  return plain;
}

/** The select list that gives the columns their contract names. */
export function renamed(names: readonly string[], columns: readonly SourceColumn[]): string {
  return names.map((name, i) => `${identifier(name)} AS ${identifier(columns[i]!.name)}`).join(", ");
}

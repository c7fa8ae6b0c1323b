import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { BookError } from "./book-error.ts";

/**
 * The book's folder, then those that book.json names under `search`. `${NAME}` is filled in from the environment;
 * other relative folders start at the book's. Throws a BookError when one cannot be used.
 */
export function searchFolders(folder: string, search: readonly string[], environment = process.env): string[] {
  const folders = search.map((entry) => {
    // What the environment says is relative to where the command runs, as for any other program.
    const path = entry.startsWith("${") ? resolve(fill(entry, environment)) : resolve(folder, fill(entry, environment));
    if (!existsSync(path) || !statSync(path).isDirectory()) {
      throw new BookError(`book.json: "search" names ${entry}, but there is no folder ${path}`);
    }
    return path;
  });
  return [folder, ...folders];
}

function fill(entry: string, environment: NodeJS.ProcessEnv): string {
  return entry.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = environment[name];
    if (!value) {
      throw new BookError(`book.json: "search" names \${${name}}, but the environment variable ${name} is not set`);
    }
    return value;
  });
}

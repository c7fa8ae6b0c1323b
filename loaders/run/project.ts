import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of package.json. */
export const projectRoot = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "");

export function projectFile(path: string): string {
  return join(projectRoot, path);
}

export const demoFolder = projectFile("data/demo");

/** The book that the site shows: TENURE_BOOK, or the demo. */
export function chosenBook(): string {
  const chosen = process.env["TENURE_BOOK"];
  return chosen ? resolve(chosen) : demoFolder;
}

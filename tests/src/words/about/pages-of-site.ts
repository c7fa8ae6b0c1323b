import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../../../src");

/** The source of a page by its path, as in "/value/"; null when there is no such page. */
export function pageSource(path: string): string | null {
  const file = join(root, `${path.replace(/\/$/, "/index")}.md`);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

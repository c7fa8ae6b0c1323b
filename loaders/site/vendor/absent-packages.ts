import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Packages that Framework's browser code may import as `npm:`, in alphabetical order. */
export function packagesFrameworkImports(clientFolder: string): string[] {
  const names = new Set<string>();
  for (const file of readdirSync(clientFolder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".js")) continue;
    const source = readFileSync(join(clientFolder, file), "utf8");
    for (const [, name] of source.matchAll(/["']npm:((?:@[\w.-]+\/)?[\w.-]+)/g)) names.add(name!);
  }
  return [...names].sort();
}

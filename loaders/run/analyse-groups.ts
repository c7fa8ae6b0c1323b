import type { PartsTask } from "./analyse-parts.ts";
import type { Part } from "./part.ts";
import type { PillarContext } from "./pillar.ts";

const TASK = new URL("./analyse-parts.ts", import.meta.url);

/**
 * Analyses the parts that a module exports as `parts`, each group in a thread: every part under its name, in the order of `names` whatever
 * thread was done first.
 */
export async function analyseGroups(
  context: PillarContext,
  module: URL,
  groups: readonly (readonly string[])[],
  names: readonly string[],
): Promise<Record<string, Part>> {
  const { book, stagedFile, options, map } = context;
  const tasks = groups.map((group): PartsTask => ({ module: module.href, names: group, book, stagedFile, options }));
  const found = Object.assign({}, ...(await map<PartsTask, Record<string, Part>>(TASK, tasks))) as Record<string, Part>;
  return Object.fromEntries(names.map((name) => [name, found[name]!]));
}

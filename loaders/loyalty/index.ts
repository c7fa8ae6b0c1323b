import { together } from "../run/part.ts";
import type { Pillar, PillarContext } from "../run/pillar.ts";
import type { PartsTask } from "./analyse-parts.ts";
import { pages } from "./pages.ts";
import type { Part } from "./part.ts";
import { groups, parts } from "./parts.ts";

/** What makes customers stay, and what staying is worth. */
export const loyalty: Pillar = {
  name: "loyalty",
  uses: ["value"],
  async analyse(context) {
    const found = await analyseAll(context);
    return { ...together(found), reports: pages(found) };
  },
};

const TASK = new URL("./analyse-parts.ts", import.meta.url);

/** Every part under its name, in the order of the parts whatever thread was done first. */
async function analyseAll({ book, stagedFile, options, map }: PillarContext): Promise<Record<string, Part>> {
  const tasks = groups.map((names): PartsTask => ({ names, book, stagedFile, options }));
  const found = Object.assign({}, ...(await map<PartsTask, Record<string, Part>>(TASK, tasks))) as Record<string, Part>;
  return Object.fromEntries(Object.keys(parts).map((name) => [name, found[name]!]));
}

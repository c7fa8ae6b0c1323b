import type { Pillar, PillarContext, PillarResult } from "../run/pillar.ts";
import type { PartsTask } from "./analyse-parts.ts";
import { pages } from "./pages.ts";
import type { Part } from "./part.ts";
import { groups, parts } from "./parts.ts";

/** What makes customers stay, and what staying is worth. */
export const loyalty: Pillar = {
  name: "loyalty",
  uses: ["value"],
  async analyse(context) {
    return together(await analyseAll(context));
  },
};

const TASK = new URL("./analyse-parts.ts", import.meta.url);

/** Every part under its name, in the order of the parts whatever thread was done first. */
async function analyseAll({ book, stagedFile, options, map }: PillarContext): Promise<Record<string, Part>> {
  const tasks = groups.map((names): PartsTask => ({ names, book, stagedFile, options }));
  const found = Object.assign({}, ...(await map<PartsTask, Record<string, Part>>(TASK, tasks))) as Record<string, Part>;
  return Object.fromEntries(Object.keys(parts).map((name) => [name, found[name]!]));
}

function together(found: Record<string, Part>): PillarResult {
  const all = Object.values(found);
  return {
    numbers: Object.assign({}, ...all.map(({ numbers }) => numbers)) as PillarResult["numbers"],
    tables: Object.assign({}, ...all.map(({ tables }) => tables)) as PillarResult["tables"],
    missing: all.flatMap(({ missing }) => missing),
    reports: pages(found),
  };
}

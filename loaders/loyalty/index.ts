import { analyseGroups } from "../run/analyse-groups.ts";
import { together } from "../run/part.ts";
import type { Pillar } from "../run/pillar.ts";
import { pages } from "./pages.ts";
import { groups, parts } from "./parts.ts";

const PARTS = new URL("./parts.ts", import.meta.url);

/** What makes customers stay, and what staying is worth. */
export const loyalty: Pillar = {
  name: "loyalty",
  uses: ["value"],
  async analyse(context) {
    const found = await analyseGroups(context, PARTS, groups, Object.keys(parts));
    return { ...together(found), reports: pages(found) };
  },
};

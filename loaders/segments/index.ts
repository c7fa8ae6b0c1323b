import { analyseGroups } from "../run/analyse-groups.ts";
import { together } from "../run/part.ts";
import type { Pillar } from "../run/pillar.ts";
import { pages } from "./pages.ts";
import { groups, parts } from "./parts.ts";

const PARTS = new URL("./parts.ts", import.meta.url);

/** Who the customers are: which groups to attract, keep and lift, which bear a price, and which prospects fit. */
export const segments: Pillar = {
  name: "segments",
  uses: [],
  async analyse(context) {
    const found = await analyseGroups(context, PARTS, groups, Object.keys(parts));
    return { ...together(found), reports: pages(found) };
  },
};

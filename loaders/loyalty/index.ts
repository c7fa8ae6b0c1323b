import type { Pillar, PillarContext, PillarResult } from "../run/pillar.ts";
import { agents } from "./agents/index.ts";
import { behaviour } from "./behaviour/index.ts";
import { lifecycle } from "./lifecycle/index.ts";
import { lifetimeValue } from "./lifetime-value/index.ts";
import { pages } from "./pages.ts";
import type { AnalysePart, Part } from "./part.ts";
import { pathModel } from "./path-model/index.ts";
import { persistency } from "./persistency/index.ts";
import { survival } from "./survival/index.ts";
import { tenure } from "./tenure/index.ts";

/** The parts in the order in which they run. */
const parts: Record<string, AnalysePart> = {
  persistency,
  survival,
  agents,
  path_model: pathModel,
  behaviour,
  lifetime_value: lifetimeValue,
  tenure,
  lifecycle,
};

/** What makes customers stay, and what staying is worth. */
export const loyalty: Pillar = {
  name: "loyalty",
  uses: ["value"],
  async analyse(context) {
    return together(await analyseAll(context));
  },
};

async function analyseAll(context: PillarContext): Promise<Record<string, Part>> {
  const found: Record<string, Part> = {};
  for (const [name, analyse] of Object.entries(parts)) found[name] = await analyse(context);
  return found;
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

import type { PillarName } from "./pillar.ts";

/** Where a pillar is found; its module is imported only when its result is not in the cache. */
export interface PillarSource {
  name: PillarName;
  /** Pillars whose results it is given. */
  uses: readonly PillarName[];
  /** Exports a Pillar under the pillar's name. */
  module: URL;
}

/** Every pillar of the site; run puts them in the order of what they use. */
export const pillars: readonly PillarSource[] = [
  { name: "value", uses: [], module: new URL("../value/index.ts", import.meta.url) },
  { name: "loyalty", uses: ["value"], module: new URL("../loyalty/index.ts", import.meta.url) },
  { name: "segments", uses: [], module: new URL("../segments/index.ts", import.meta.url) },
  { name: "marketing", uses: ["value", "loyalty"], module: new URL("../marketing/index.ts", import.meta.url) },
  { name: "fraud", uses: [], module: new URL("../fraud/index.ts", import.meta.url) },
  {
    name: "crm",
    uses: ["value", "loyalty", "marketing", "fraud"],
    module: new URL("../crm/index.ts", import.meta.url),
  },
];

/** Each pillar after all that it uses, otherwise as listed. */
export function inOrderOfUse(sources: readonly PillarSource[]): PillarSource[] {
  const ordered: PillarSource[] = [];
  const visit = (source: PillarSource, users: PillarName[]) => {
    if (ordered.includes(source)) return;
    if (users.includes(source.name)) throw new Error(`pillars use one another: ${[...users, source.name].join(" > ")}`);
    for (const name of source.uses) {
      const used = sources.find((candidate) => candidate.name === name);
      if (!used)
        throw new Error(`the pillar ${source.name} uses ${name}, which is not listed in loaders/run/pillars.ts`);
      visit(used, [...users, source.name]);
    }
    ordered.push(source);
  };
  for (const source of sources) visit(source, []);
  return ordered;
}

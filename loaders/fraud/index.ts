import { missingFor, type Needs } from "../book/contract/needs.ts";
import { together, type Part } from "../run/part.ts";
import type { Pillar, PillarContext } from "../run/pillar.ts";
import type { PartsTask } from "./analyse-parts.ts";
import { readCases } from "./cases/read-cases.ts";
import { readFindings } from "./cases/findings.ts";
import { publicParts, pages } from "./pages.ts";
import { groups, parts } from "./parts.ts";
import { buildReferenceModel } from "./reference-model/build-reference-model.ts";

const NEEDS = { fraud: { requests: ["request_id", "requested_at", "kind", "channel"] } } satisfies Record<
  string,
  Needs
>;

/** How good the fraud model is, where its lights are set, what it saves, and whether it goes blind. */
export const fraud: Pillar = {
  name: "fraud",
  uses: [],
  async analyse(context) {
    const { settings, columns } = context.book;
    const missing = missingFor(NEEDS, columns);
    const found = missing.length > 0 ? { requests: nothing(missing) } : await analyseAll(context);
    return { ...together(publicParts(found, settings.analyst)), reports: pages(found, settings.analyst) };
  },
};

const TASK = new URL("./analyse-parts.ts", import.meta.url);

/** Every part under its name, in the order of the parts whatever thread was done first. */
async function analyseAll(context: PillarContext): Promise<Record<string, Part>> {
  const { book, stagedFile, options, map, database } = context;
  const [cases, findings] = [await readCases(database), await readFindings(database)];
  const reference = await buildReferenceModel({ context, cases, findings });
  const tasks = groups.map((names): PartsTask => ({ names, book, stagedFile, options, reference }));
  const found = Object.assign({}, ...(await map<PartsTask, Record<string, Part>>(TASK, tasks))) as Record<string, Part>;
  return Object.fromEntries(Object.keys(parts).map((name) => [name, found[name]!]));
}

function nothing(missing: Part["missing"]): Part {
  return { numbers: {}, tables: {}, missing, checks: [] };
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openDatabase } from "../stage/database.ts";
import { pillarKey } from "./keys.ts";
import type { Pillar, PillarContext, PillarName, PillarResult, RunOptions } from "./pillar.ts";
import { inOrderOfUse, type PillarSource } from "./pillars.ts";
import type { StagedFile } from "./stage-book.ts";
import type { Steps } from "./steps.ts";
import { openWorkers } from "./workers.ts";
import { writeJson } from "./write-json.ts";

export interface AnalysedPillar {
  name: PillarName;
  key: string;
  result: PillarResult;
}

/**
 * Runs the pillars on a staged book, each after those that it uses, and tells `onResult` of each as soon as it
 * is there. A result comes out of the cache when nothing that it rests on has changed, and a new one is read
 * back as it was written, so that a run does not depend on what was reused.
 */
export async function analyse(
  staged: StagedFile,
  sources: readonly PillarSource[],
  options: RunOptions,
  steps: Steps,
  onResult?: (pillar: AnalysedPillar) => Promise<void>,
): Promise<AnalysedPillar[]> {
  const workers = openWorkers();
  const database = await openDatabase({ path: staged.path, readOnly: true });
  try {
    const analysed: AnalysedPillar[] = [];
    for (const source of inOrderOfUse(sources)) {
      const used = analysed.filter(({ name }) => source.uses.includes(name));
      const earlier = Object.fromEntries(used.map(({ name, result }) => [name, result]));
      const keys = Object.fromEntries(used.map(({ name, key }) => [name, key]));
      const key = await pillarKey(staged.key, source.module, options, keys);
      const context = { book: staged.book, database, stagedFile: staged.path, options, map: workers.map, earlier };
      const pillar = { name: source.name, key, result: await resultOf(source, key, context, steps) };
      analysed.push(pillar);
      await onResult?.(pillar);
    }
    return analysed;
  } finally {
    database.close();
    await workers.close();
  }
}

async function resultOf(source: PillarSource, key: string, context: PillarContext, steps: Steps) {
  const { name } = source;
  const { folder } = await steps.cached(name, key, `Analyse ${name}`, async (partial) => {
    const pillar = await importPillar(source);
    await writeJson(join(partial, "result.json"), await pillar.analyse(context), { name });
  });
  return JSON.parse(await readFile(join(folder, "result.json"), "utf8")) as PillarResult;
}

async function importPillar({ name, module }: PillarSource): Promise<Pillar> {
  const exported = (await import(module.href)) as Partial<Record<PillarName, Pillar>>;
  const pillar = exported[name];
  if (!pillar) throw new Error(`${module.href} does not export the pillar "${name}"`);
  return pillar;
}

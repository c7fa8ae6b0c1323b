import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { mapSequentially, type MapTasks } from "../../run/map.ts";
import type { DemoOptions } from "./block.ts";
import { demoSettings } from "./demo-settings.ts";
import { addDirt } from "./dirt.ts";
import { writeBookTables } from "./book-tables.ts";
import type { MergeTask } from "./merge-table.ts";
import { writeParts, type Part } from "./parts.ts";
import { random } from "./random.ts";
import { openTables, prepared, type BlockResult, type BlockTask } from "./simulate-block.ts";
import { themes } from "./themes.ts";
import { coreTruth } from "./truth.ts";

const simulateBlock = new URL("./simulate-block.ts", import.meta.url);
const mergeTable = new URL("./merge-table.ts", import.meta.url);

export interface SimulateOptions {
  map?: MapTasks;
  onProgress?: (detail: string) => void;
}

/**
 * Simulates an insurer into a folder, which appears only when it is complete and replaces one that is there. The bytes
 * depend on the options alone, not on where blocks ran.
 */
export async function simulate(
  options: DemoOptions,
  folder: string,
  { map = mapSequentially, onProgress = () => undefined }: SimulateOptions = {},
): Promise<void> {
  const beside = `${folder}.new-${process.pid}`;
  const partsFolder = join(beside, "parts");
  await mkdir(partsFolder, { recursive: true });
  try {
    onProgress("people, policies and money");
    const blocks = await map<BlockTask, BlockResult>(simulateBlock, blockTasks(options, partsFolder));
    onProgress("tables of the whole book");
    const whole = await finish(options, blocks, partsFolder);
    onProgress("joining tables");
    await map<MergeTask, void>(
      mergeTable,
      mergeTasks([...blocks.flatMap((block) => block.parts), ...whole.parts], beside),
    );
    await rm(partsFolder, { recursive: true });
    const dirt = await addDirt(beside);
    await writeJson(join(beside, "book.json"), demoSettings(prepared(options).world));
    await writeJson(join(beside, "truth.json"), { options, ...whole.truth, dirt });
    await rm(folder, { recursive: true, force: true });
    await rename(beside, folder);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

function blockTasks(options: DemoOptions, folder: string): BlockTask[] {
  const { world } = prepared(options);
  return Array.from({ length: world.blocks }, (_, number) => ({ options, number, folder }));
}

/** What needs the whole book: tables that no customer has a part in, and the truth. */
async function finish(options: DemoOptions, blocks: readonly BlockResult[], folder: string) {
  const { world, states } = prepared(options);
  const tables = openTables();
  const summaries = blocks.map((block) => block.core);
  writeBookTables(world, summaries, tables.open);
  const truth: Record<string, unknown> = coreTruth(summaries);
  themes.forEach((theme, i) => {
    const open = (name: string, index = 0) => random(options.seed, `${theme.name} finish ${name}`, index);
    truth[theme.name] = theme.finish(
      states[i],
      world,
      blocks.map((block) => block.themes[i]),
      open,
      tables.open,
    );
  });
  return { parts: await writeParts(tables.buffers(), folder, "whole"), truth };
}

/** One task per table, the largest first so that they even out over the workers. */
function mergeTasks(parts: readonly Part[], folder: string): MergeTask[] {
  const byTable = new Map<string, Part[]>();
  for (const part of parts) byTable.set(part.table, [...(byTable.get(part.table) ?? []), part]);
  const cells = (parts: readonly Part[]) =>
    parts.reduce((sum, part) => sum + part.rows * (4 + part.features.length), 0);
  return [...byTable.values()].sort((a, b) => cells(b) - cells(a)).map((parts) => ({ parts, folder }));
}

async function writeJson(path: string, content: unknown): Promise<void> {
  await writeFile(path, `${JSON.stringify(content, null, 2)}\n`);
}

import { simulateCore, type CoreSummary } from "./core.ts";
import type { Block, DemoOptions, OpenRandom, OpenTable, World } from "./block.ts";
import { contractTable } from "../contract/index.ts";
import { writeParts, type Part } from "./parts.ts";
import { random } from "./random.ts";
import { TableBuffer } from "./table-writer.ts";
import { themes } from "./themes.ts";
import { makeWorld } from "./world.ts";

export interface BlockTask {
  options: DemoOptions;
  number: number;
  folder: string;
}

export interface BlockResult {
  parts: Part[];
  core: CoreSummary;
  /** One summary per theme, in the order of the list of themes. */
  themes: unknown[];
}

/** Simulates one block and leaves its rows as parts in a folder; runs on a worker. */
export default async function simulateBlock(task: BlockTask): Promise<BlockResult> {
  const { world, states } = prepared(task.options);
  const tables = openTables();
  const openRandom = (theme: string): OpenRandom => blockRandom(task, theme);
  const core = simulateCore(world, task.number, openRandom("core"), tables.open, (block: Block) =>
    themes.flatMap((theme, i) => theme.offers?.(states[i], world, block, openRandom(theme.name)) ?? []),
  );
  const summaries = themes.map((theme, i) =>
    theme.block(states[i], world, core.block, openRandom(theme.name), tables.open),
  );
  const parts = await writeParts(tables.buffers(), task.folder, String(task.number).padStart(6, "0"));
  return { parts, core: core.summary, themes: summaries };
}

/** The world and what themes prepared from it, made once on each worker. */
export function prepared(options: DemoOptions): { world: World; states: unknown[] } {
  const key = JSON.stringify(options);
  if (memory?.key !== key) {
    const world = makeWorld(options);
    const states = themes.map((theme) =>
      theme.prepare(world, (name, index = 0) => random(options.seed, `${theme.name} world ${name}`, index)),
    );
    memory = { key, world, states };
  }
  return memory;
}

let memory: { key: string; world: World; states: unknown[] } | undefined;

/** Streams of a theme in a block: a further index (below a million) keeps, say, people apart. */
function blockRandom(task: BlockTask, theme: string): OpenRandom {
  return (name, index = 0) => random(task.options.seed, `${theme} block ${name}`, task.number * 1_000_000 + index);
}

/** Buffers that come into being as tables are first written to. */
export function openTables(): { open: OpenTable; buffers: () => TableBuffer[] } {
  const buffers = new Map<string, TableBuffer>();
  const open: OpenTable = (table, features) => {
    const known = buffers.get(table);
    if (known) return known;
    const contract = contractTable(table);
    if (!contract) throw new Error(`the contract knows no table ${table}`);
    const buffer = new TableBuffer(contract, features);
    buffers.set(table, buffer);
    return buffer;
  };
  return { open, buffers: () => [...buffers.values()] };
}

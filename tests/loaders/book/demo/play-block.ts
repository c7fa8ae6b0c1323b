import { writeApplications } from "../../../../loaders/book/demo/applications.ts";
import type { Block, DemoTheme, OpenRandom, OpenTable, World } from "../../../../loaders/book/demo/block.ts";
import { fileClaims } from "../../../../loaders/book/demo/claims.ts";
import { acceptOffers, liveBlock } from "../../../../loaders/book/demo/lives.ts";
import { random } from "../../../../loaders/book/demo/random.ts";
import { makeWorld } from "../../../../loaders/book/demo/world.ts";

export type Row = Record<string, number | string | boolean | null | undefined>;

export interface Played {
  world: World;
  blocks: Block[];
  /** Rows as the theme wrote them, by table: day numbers, cents, numbers of people. */
  rows: Record<string, Row[]>;
  truth: Record<string, unknown>;
}

/** Plays one theme over a small book; other themes' offers are left out. */
export function play<State, Summary>(theme: DemoTheme<State, Summary>, customers: number, seed: number): Played {
  const world = makeWorld({ customers, requests: 0, seed, ledger: "annual" });
  const rows: Record<string, Row[]> = {};
  const open = recorder(rows);
  const worldRandom: OpenRandom = (name, index = 0) => random(seed, `${theme.name} world ${name}`, index);
  const state = theme.prepare(world, worldRandom);
  const blocks: Block[] = [];
  const summaries: Summary[] = [];
  for (let number = 0; number < world.blocks; number++) {
    const streams =
      (name: string): OpenRandom =>
      (stream, index = 0) =>
        random(seed, `${name} ${stream}`, number * 1_000_000 + index);
    const lives = liveBlock(world, number, streams("core"));
    acceptOffers(lives, theme.offers?.(state, world, lives.block, streams(theme.name)) ?? [], streams("core"));
    writeApplications(world, lives.block, streams("core"), open);
    lives.block.claims = fileClaims(world, lives.block, streams("core"), open);
    summaries.push(theme.block(state, world, lives.block, streams(theme.name), open));
    blocks.push(lives.block);
  }
  const truth = theme.finish(state, world, summaries, worldRandom, open);
  return { world, blocks, rows, truth };
}

function recorder(rows: Record<string, Row[]>): OpenTable {
  return (table) => {
    const written = (rows[table] ??= []);
    return {
      add: (row) => void written.push(row),
      addColumns: () => undefined,
      written: (column) => written.map((row) => Number(row[column] ?? NaN)),
      get rows() {
        return written.length;
      },
    };
  };
}

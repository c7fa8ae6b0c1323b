import type { Block, OpenRandom, OpenTable, World } from "../../../../../loaders/book/demo/block.ts";
import { fraud } from "../../../../../loaders/book/demo/fraud/theme.ts";
import type { FraudState } from "../../../../../loaders/book/demo/fraud/state.ts";
import type { FraudSummary } from "../../../../../loaders/book/demo/fraud/summary.ts";
import { simulateCore } from "../../../../../loaders/book/demo/core.ts";
import { random } from "../../../../../loaders/book/demo/random.ts";
import { openTables } from "../../../../../loaders/book/demo/simulate-block.ts";
import { makeWorld } from "../../../../../loaders/book/demo/world.ts";

export type Row = Record<string, number | string | boolean | null>;

export interface PlayedFraud {
  world: World;
  state: FraudState;
  blocks: Block[];
  /** Rows by table, day numbers, seconds, cents and numbers of people. */
  rows: Record<string, Row[]>;
  truth: Record<string, unknown>;
}

export interface PlayOptions {
  customers: number;
  requests: number;
  seed: number;
}

/** Plays the theme over a small book without campaigns. */
export function playFraud(options: PlayOptions): PlayedFraud {
  const world = makeWorld({ ...options, ledger: "annual" });
  const worldRandom: OpenRandom = (name, index = 0) => random(options.seed, `fraud world ${name}`, index);
  const state = fraud.prepare(world, worldRandom);
  const rows: Record<string, Row[]> = {};
  const blocks: Block[] = [];
  const summaries: FraudSummary[] = [];
  for (let number = 0; number < world.blocks; number++) {
    const streams =
      (theme: string): OpenRandom =>
      (name, index = 0) =>
        random(options.seed, `${theme} block ${name}`, number * 1_000_000 + index);
    const { block } = simulateCore(world, number, streams("core"), openTables().open, () => []);
    blocks.push(block);
    summaries.push(recorded(rows, (open) => fraud.block(state, world, block, streams("fraud"), open)));
  }
  const truth = recorded(rows, (open) => fraud.finish(state, world, summaries, worldRandom, open));
  return { world, state, blocks, rows, truth };
}

/** Runs a step with the real buffers, so that an unknown column or code fails, and adds what it wrote to the rows. */
function recorded<Result>(rows: Record<string, Row[]>, step: (open: OpenTable) => Result): Result {
  const { open, buffers } = openTables();
  const recording: OpenTable = (table, features) => {
    const writer = open(table, features);
    const kept = (rows[table] ??= []);
    return {
      get rows() {
        return writer.rows;
      },
      written: (column) => writer.written(column),
      add(row) {
        writer.add(row);
        kept.push(row as Row);
      },
      addColumns(columns, count) {
        writer.addColumns(columns, count);
        for (let i = 0; i < count; i++) {
          kept.push(Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[i]!])));
        }
      },
    };
  };
  const result = step(recording);
  if (buffers().length === 0) throw new Error("the step wrote nothing");
  return result;
}

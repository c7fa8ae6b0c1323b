import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { averagePathLength, type IsolationForest } from "../../src/models/isolation-forest.ts";
import { treeEnsemble, type TreeNode } from "./tree-node.ts";

export interface IsolationForestOptions {
  /** 100 by default. */
  trees?: number;
  /** Rows that a tree is grown from, drawn without replacement; 256 by default, all where there are fewer. */
  sample?: number;
  seed?: number;
}

/**
 * Isolation forest (Liu, Ting and Zhou 2008, algorithms 1 and 2): random cuts part odd rows from the others early. A missing value (NaN) follows most of the
 * rows at a cut. Null without two rows, or where no column varies.
 *
 * @param features one array a feature, of finite numbers or NaN
 */
export function isolationForest(
  features: readonly ArrayLike<number>[],
  { trees = 100, sample = 256, seed = 1 }: IsolationForestOptions = {},
): IsolationForest | null {
  const rows = features[0]?.length ?? 0;
  const size = Math.min(sample, rows);
  if (size < 2 || !features.some(varies)) return null;
  const generator = xoroshiro128plus(seed);
  const order = new Uint32Array(rows).map((_, row) => row);
  const growth: Growth = { features, generator, depth: Math.ceil(Math.log2(size)), trees };
  const grown = Array.from({ length: trees }, () => grow(growth, drawFirst(order, size, generator), 0));
  return { forest: treeEnsemble(0, grown), sample: size };
}

interface Growth {
  features: readonly ArrayLike<number>[];
  generator: RandomGenerator;
  depth: number;
  trees: number;
}

function varies(values: ArrayLike<number>): boolean {
  const [low, high] = rangeOf(
    values,
    Uint32Array.from({ length: values.length }, (_, row) => row),
  );
  return high > low;
}

/** Moves rows drawn without replacement to the front (Fisher and Yates); gives a copy of them. */
function drawFirst(order: Uint32Array, size: number, generator: RandomGenerator): Uint32Array {
  for (let i = 0; i < size; i++) {
    const j = uniformInt(generator, i, order.length - 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order.slice(0, size);
}

function grow(growth: Growth, rows: Uint32Array, depth: number): TreeNode {
  const cut = depth < growth.depth && rows.length > 1 ? randomCut(growth, rows) : null;
  if (!cut) {
    return { kind: "leaf", value: (depth + averagePathLength(rows.length)) / growth.trees, cover: rows.length };
  }
  const { feature, threshold } = cut;
  const values = growth.features[feature]!;
  const known = rows.filter((row) => !Number.isNaN(values[row]));
  const missingLeft = known.filter((row) => values[row]! <= threshold).length * 2 >= known.length;
  const left = (row: number) => (Number.isNaN(values[row]) ? missingLeft : values[row]! <= threshold);
  const child = (within: (row: number) => boolean) => grow(growth, rows.filter(within), depth + 1);
  return { kind: "split", feature, threshold, missingLeft, left: child(left), right: child((row) => !left(row)) };
}

/** A random value of a random column among those that vary here; null where none does. */
function randomCut({ features, generator }: Growth, rows: Uint32Array) {
  const untried = features.map((_, feature) => feature);
  for (let left = untried.length; left > 0; left--) {
    const at = uniformInt(generator, 0, left - 1);
    const feature = untried[at]!;
    const [low, high] = rangeOf(features[feature]!, rows);
    if (high > low) {
      const threshold = low + uniformFloat64(generator) * (high - low);
      return { feature, threshold: threshold < high ? threshold : low };
    }
    untried[at] = untried[left - 1]!;
  }
  return null;
}

function rangeOf(values: ArrayLike<number>, rows: Uint32Array): [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const row of rows) {
    const value = values[row]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

import { goesLeft, type TreeEnsemble } from "./tree-ensemble.js";

/** What each feature adds to a score. */
export interface TreeContributions {
  /** The mean score of the training rows. */
  base: number;
  /** By feature; with the base they sum to the score of the row. */
  byFeature: Float64Array;
}

/**
 * The share of each feature in a row's score: Shapley values where features that are not known follow the training rows down the tree (path-dependent
 * TreeSHAP, Lundberg, Erion and Lee 2018, algorithm 2). They sum to the score exactly but for rounding.
 *
 * @param features how many columns a row has
 */
export function treeContributions(
  ensemble: TreeEnsemble,
  row: ArrayLike<number>,
  features = row.length,
): TreeContributions {
  const byFeature = new Float64Array(features);
  const descent: Descent = { ensemble, row, byFeature, paths: [] };
  let base = ensemble.base;
  for (const root of ensemble.roots) {
    base += meanBelow(ensemble, root);
    descend(descent, 0, root, { zero: 1, one: 1, feature: -1 });
  }
  return { base, byFeature };
}

/** The mean of the leaves under a node, by the training rows in them. */
function meanBelow(ensemble: TreeEnsemble, node: number): number {
  if (ensemble.feature[node]! < 0) return ensemble.value[node]!;
  const [left, right] = [node + 1, ensemble.right[node]!];
  const share = ensemble.cover[left]! / ensemble.cover[node]!;
  return share * meanBelow(ensemble, left) + (1 - share) * meanBelow(ensemble, right);
}

interface Descent {
  ensemble: TreeEnsemble;
  row: ArrayLike<number>;
  byFeature: Float64Array;
  /** By level, written over from node to node: new ones for each would take most of the time. */
  paths: Path[];
}

/** What is asked above a node: how much of the training rows, and of this row, pass. */
interface Passage {
  zero: number;
  one: number;
  feature: number;
}

/** The features on the way to a node, their passages, and the weight of the subsets of them by size. */
interface Path {
  length: number;
  feature: Int32Array;
  zero: Float64Array;
  one: Float64Array;
  weight: Float64Array;
}

function emptyPath(size: number): Path {
  return {
    length: 0,
    feature: new Int32Array(size),
    zero: new Float64Array(size),
    one: new Float64Array(size),
    weight: new Float64Array(size),
  };
}

function descend(descent: Descent, level: number, node: number, passage: Passage): void {
  const { ensemble, row } = descent;
  const path = extended(descent.paths, level, passage);
  const asked = ensemble.feature[node]!;
  if (asked < 0) return addLeaf(descent, path, ensemble.value[node]!);
  const left = node + 1;
  const right = ensemble.right[node]!;
  const isLeft = goesLeft(ensemble, node, row[asked]!);
  const hot = isLeft ? left : right;
  const cold = isLeft ? right : left;
  let zero = 1 / ensemble.cover[node]!;
  let one = 1;
  for (let i = 1; i < path.length; i++) {
    if (path.feature[i] !== asked) continue;
    zero *= path.zero[i]!;
    one = path.one[i]!;
    unwind(path, i);
    break;
  }
  descend(descent, level + 1, hot, { zero: zero * ensemble.cover[hot]!, one, feature: asked });
  descend(descent, level + 1, cold, { zero: zero * ensemble.cover[cold]!, one: 0, feature: asked });
}

function addLeaf({ byFeature }: Descent, path: Path, value: number): void {
  for (let i = 1; i < path.length; i++) {
    byFeature[path.feature[i]!]! += unwoundWeight(path, i) * (path.one[i]! - path.zero[i]!) * value;
  }
}

/** EXTEND of algorithm 2, on a copy of the path of the level above. */
function extended(paths: Path[], level: number, { zero, one, feature }: Passage): Path {
  const path = (paths[level] ??= emptyPath(level + 1));
  const depth = level === 0 ? 0 : paths[level - 1]!.length;
  if (level > 0) copy(paths[level - 1]!, path);
  path.length = depth + 1;
  path.feature[depth] = feature;
  path.zero[depth] = zero;
  path.one[depth] = one;
  path.weight[depth] = depth === 0 ? 1 : 0;
  for (let i = depth - 1; i >= 0; i--) {
    path.weight[i + 1]! += (one * path.weight[i]! * (i + 1)) / (depth + 1);
    path.weight[i] = (zero * path.weight[i]! * (depth - i)) / (depth + 1);
  }
  return path;
}

function copy(from: Path, to: Path): void {
  for (let i = 0; i < from.length; i++) {
    to.feature[i] = from.feature[i]!;
    to.zero[i] = from.zero[i]!;
    to.one[i] = from.one[i]!;
    to.weight[i] = from.weight[i]!;
  }
}

/** UNWIND of algorithm 2: takes a feature off the path. */
function unwind(path: Path, at: number): void {
  const depth = path.length - 1;
  const [zero, one] = [path.zero[at]!, path.one[at]!];
  let next = path.weight[depth]!;
  for (let i = depth - 1; i >= 0; i--) {
    const weight = path.weight[i]!;
    if (one !== 0) {
      path.weight[i] = (next * (depth + 1)) / ((i + 1) * one);
      next = weight - (path.weight[i]! * zero * (depth - i)) / (depth + 1);
    } else path.weight[i] = (weight * (depth + 1)) / (zero * (depth - i));
  }
  for (let i = at; i < depth; i++) {
    path.feature[i] = path.feature[i + 1]!;
    path.zero[i] = path.zero[i + 1]!;
    path.one[i] = path.one[i + 1]!;
  }
  path.length = depth;
}

/** The sum of the weights that unwinding would leave. */
function unwoundWeight(path: Path, at: number): number {
  const depth = path.length - 1;
  const [zero, one] = [path.zero[at]!, path.one[at]!];
  let next = path.weight[depth]!;
  let total = 0;
  for (let i = depth - 1; i >= 0; i--) {
    if (one !== 0) {
      const weight = (next * (depth + 1)) / ((i + 1) * one);
      total += weight;
      next = path.weight[i]! - (weight * zero * (depth - i)) / (depth + 1);
    } else total += (path.weight[i]! * (depth + 1)) / (zero * (depth - i));
  }
  return total;
}

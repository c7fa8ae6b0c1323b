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
  let base = ensemble.base;
  for (const root of ensemble.roots) {
    base += meanBelow(ensemble, root);
    descend({ ensemble, row, byFeature }, root, emptyPath(0), 1, 1, -1);
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
}

/** The features on the way to a node: how much of the training rows, and of this row, pass each; and the weight of the subsets by size. */
interface Path {
  length: number;
  feature: Int32Array;
  zero: Float64Array;
  one: Float64Array;
  weight: Float64Array;
}

function emptyPath(room: number): Path {
  const size = room + 1;
  return {
    length: 0,
    feature: new Int32Array(size),
    zero: new Float64Array(size),
    one: new Float64Array(size),
    weight: new Float64Array(size),
  };
}

function descend(descent: Descent, node: number, above: Path, zero: number, one: number, feature: number): void {
  const { ensemble, row } = descent;
  const path = extended(above, zero, one, feature);
  const asked = ensemble.feature[node]!;
  if (asked < 0) return addLeaf(descent, path, ensemble.value[node]!);
  const left = goesLeft(ensemble, node, row[asked]!);
  const [hot, cold] = left ? [node + 1, ensemble.right[node]!] : [ensemble.right[node]!, node + 1];
  let [passedZero, passedOne] = [1, 1];
  for (let i = 1; i < path.length; i++) {
    if (path.feature[i] !== asked) continue;
    [passedZero, passedOne] = [path.zero[i]!, path.one[i]!];
    unwind(path, i);
    break;
  }
  const cover = ensemble.cover[node]!;
  descend(descent, hot, path, (passedZero * ensemble.cover[hot]!) / cover, passedOne, asked);
  descend(descent, cold, path, (passedZero * ensemble.cover[cold]!) / cover, 0, asked);
}

function addLeaf({ byFeature }: Descent, path: Path, value: number): void {
  for (let i = 1; i < path.length; i++) {
    byFeature[path.feature[i]!]! += unwoundWeight(path, i) * (path.one[i]! - path.zero[i]!) * value;
  }
}

/** EXTEND of algorithm 2, on a copy. */
function extended(above: Path, zero: number, one: number, feature: number): Path {
  const depth = above.length;
  const path = emptyPath(depth + 1);
  path.feature.set(above.feature.subarray(0, depth));
  path.zero.set(above.zero.subarray(0, depth));
  path.one.set(above.one.subarray(0, depth));
  path.weight.set(above.weight.subarray(0, depth));
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

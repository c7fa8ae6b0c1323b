import type { TreeNode } from "./tree-node.ts";
import type { FeatureCuts } from "./feature-bins.ts";
import { emptyHistogram, fillHistogram, subtractHistogram, type BinnedRows } from "./gradient-histogram.ts";
import { bestSplit, newtonValue, type HistogramSplit, type NodeSums, type SplitLimits } from "./histogram-split.ts";

export interface GrowthLimits extends SplitLimits {
  /** Most leaves of a tree. */
  leaves: number;
  /** Most splits between root and leaf. */
  depth: number;
}

/** A node of a grown tree, by bins. */
export type GrownNode = GrownLeaf | GrownSplit;

export interface GrownLeaf {
  kind: "leaf";
  /** Position among the leaves of its tree. */
  leaf: number;
  value: number;
}

export interface GrownSplit {
  kind: "split";
  split: HistogramSplit;
  left: GrownNode;
  right: GrownNode;
}

/** Histograms that trees use one after another, so that none is made anew. */
export type HistogramPool = Float64Array[];

/** A part of the row list that may be split further. */
interface OpenNode {
  from: number;
  until: number;
  depth: number;
  known: NodeSums;
  cells: Float64Array | null;
  split: HistogramSplit | null;
  children: [OpenNode, OpenNode] | null;
}

/**
 * Grows a tree best split first (leaf-wise, Shi 2007; Ke et al. 2017) with Newton's leaf values.
 *
 * @param list the rows to grow from, ascending; left in the order of the leaves
 */
export function growTree(
  rows: BinnedRows,
  list: Uint32Array,
  limits: GrowthLimits,
  pool: HistogramPool,
): { root: GrownNode; leaves: number } {
  const growth: Growth = { rows, list, limits, pool, scratch: new Uint32Array(list.length) };
  const root = openRoot(growth);
  const open = [root];
  for (let leaves = 1; leaves < limits.leaves; leaves++) {
    const best = takeBest(open);
    if (!best) break;
    open.push(...divide(growth, best, leaves + 1 < limits.leaves));
  }
  for (const node of open) release(growth, node);
  const counter = { leaves: 0 };
  return { root: closed(root, limits.l2, counter), leaves: counter.leaves };
}

interface Growth {
  rows: BinnedRows;
  list: Uint32Array;
  limits: GrowthLimits;
  pool: HistogramPool;
  scratch: Uint32Array;
}

function openRoot(growth: Growth): OpenNode {
  const { rows, list } = growth;
  let [gradient, hessian, weight] = [0, 0, 0];
  for (const row of list) {
    gradient += rows.gradient[row]!;
    hessian += rows.hessian[row]!;
    weight += rows.weight === null ? 1 : rows.weight[row]!;
  }
  const known: NodeSums = { sums: [gradient, hessian, weight], low: -Infinity, high: Infinity };
  const root = openNode(0, list.length, 0, known);
  root.cells = growth.pool.pop() ?? emptyHistogram(rows);
  fillHistogram(root.cells, rows, list, 0, list.length);
  search(growth, root);
  return root;
}

function openNode(from: number, until: number, depth: number, known: NodeSums): OpenNode {
  return { from, until, depth, known, cells: null, split: null, children: null };
}

function search({ rows, limits }: Growth, node: OpenNode): void {
  if (node.depth < limits.depth) node.split = bestSplit(node.cells!, rows.binsPerFeature, node.known, limits);
}

function takeBest(open: OpenNode[]): OpenNode | null {
  let best = -1;
  open.forEach(({ split }, i) => {
    if (split && (best < 0 || split.gain > open[best]!.split!.gain)) best = i;
  });
  return best < 0 ? null : open.splice(best, 1)[0]!;
}

function divide(growth: Growth, node: OpenNode, goesOn: boolean): [OpenNode, OpenNode] {
  const split = node.split!;
  const middle = partition(growth, node, split);
  const [leftKnown, rightKnown] = childSums(node.known, split, growth.limits);
  const left = openNode(node.from, middle, node.depth + 1, leftKnown);
  const right = openNode(middle, node.until, node.depth + 1, rightKnown);
  node.children = [left, right];
  if (goesOn) fillChildren(growth, node, left, right);
  release(growth, node);
  return node.children;
}

function fillChildren(growth: Growth, node: OpenNode, left: OpenNode, right: OpenNode): void {
  if (node.depth + 1 >= growth.limits.depth) return;
  const [small, large] = left.until - left.from <= right.until - right.from ? [left, right] : [right, left];
  small.cells = growth.pool.pop() ?? emptyHistogram(growth.rows);
  fillHistogram(small.cells, growth.rows, growth.list, small.from, small.until);
  large.cells = node.cells!;
  node.cells = null;
  subtractHistogram(large.cells, small.cells);
  search(growth, small);
  search(growth, large);
}

function release({ pool }: Growth, node: OpenNode): void {
  if (node.cells) pool.push(node.cells);
  node.cells = null;
}

/** Puts the rows that go left before those that go right, in order. */
function partition({ rows, list, scratch }: Growth, node: OpenNode, { feature, bin, missingLeft }: HistogramSplit) {
  const { bins, columns } = rows;
  let [left, right] = [node.from, 0];
  for (let at = node.from; at < node.until; at++) {
    const row = list[at]!;
    const value = bins[row * columns + feature]!;
    if (value === 0 ? missingLeft : value <= bin) list[left++] = row;
    else scratch[right++] = row;
  }
  list.set(scratch.subarray(0, right), left);
  return left;
}

/** Under a demanded direction the middle of the two values parts what either side may hold further down. */
function childSums({ low, high }: NodeSums, split: HistogramSplit, { l2, monotone }: GrowthLimits) {
  const left: NodeSums = { sums: split.left, low, high };
  const right: NodeSums = { sums: split.right, low, high };
  const direction = monotone?.[split.feature] ?? 0;
  if (direction === 0) return [left, right] as const;
  const middle = (newtonValue(split.left, l2, low, high) + newtonValue(split.right, l2, low, high)) / 2;
  if (direction > 0) [left.high, right.low] = [middle, middle];
  else [left.low, right.high] = [middle, middle];
  return [left, right] as const;
}

function closed(node: OpenNode, l2: number, counter: { leaves: number }): GrownNode {
  if (node.children) {
    const [left, right] = node.children.map((child) => closed(child, l2, counter));
    return { kind: "split", split: node.split!, left: left!, right: right! };
  }
  const value = newtonValue(node.known.sums, l2, node.known.low, node.known.high);
  return { kind: "leaf", leaf: counter.leaves++, value };
}

/** A grown tree by real thresholds, its leaf values times the learning rate. */
export function withThresholds(node: GrownNode, cuts: FeatureCuts, rate: number, covers: Float64Array): TreeNode {
  if (node.kind === "leaf") return { kind: "leaf", value: rate * node.value, cover: covers[node.leaf]! };
  const { feature, bin, missingLeft } = node.split;
  return {
    kind: "split",
    feature,
    threshold: cuts[feature]![bin - 1] ?? Number.MAX_VALUE,
    missingLeft,
    left: withThresholds(node.left, cuts, rate, covers),
    right: withThresholds(node.right, cuts, rate, covers),
  };
}

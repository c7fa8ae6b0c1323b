export interface CutFeature {
  /** By row, finite. */
  values: ArrayLike<number>;
  /** Where it may be cut, ascending: at or above a cut goes one way, below it the other. */
  cuts: readonly number[];
}

export interface ClassTreeOptions {
  /** Most leaves. */
  leaves: number;
  /** Least rows in a leaf; 1 by default. */
  minRows?: number;
}

export type ClassNode =
  | { kind: "leaf"; label: number; rows: number; counts: Float64Array }
  | { kind: "split"; feature: number; cut: number; below: ClassNode; above: ClassNode };

interface Open {
  rows: Uint32Array;
  counts: Float64Array;
  split: Split | null;
}

interface Split {
  feature: number;
  bin: number;
  gain: number;
}

interface Data {
  features: readonly CutFeature[];
  /** By feature and row: how many of its cuts the value reaches. */
  bins: Uint8Array[];
  labels: ArrayLike<number>;
  classes: number;
  minRows: number;
}

/**
 * Classification tree for several classes by Gini's impurity (Breiman, Friedman, Olshen and Stone 1984), cut only where the caller finds a cut readable, and grown leaf by
 * leaf, the largest gain first, up to so many leaves. Sister leaves of the same class are put together. Of equal gains the first feature's lowest cut counts.
 *
 * @param labels classes by row, from 0 to classes - 1
 * @returns null without rows
 */
export function classTree(
  features: readonly CutFeature[],
  labels: ArrayLike<number>,
  classes: number,
  { leaves, minRows = 1 }: ClassTreeOptions,
): ClassNode | null {
  if (labels.length === 0) return null;
  const bins = features.map(({ values, cuts }) => Uint8Array.from(values, (value) => reached(value, cuts)));
  const data: Data = { features, bins, labels, classes, minRows };
  const root: Open = open(
    data,
    Uint32Array.from({ length: labels.length }, (_, row) => row),
  );
  const children = new Map<Open, [Open, Open]>();
  let front = [root];
  while (front.length < leaves) {
    const next = front.reduce((best, node) => ((node.split?.gain ?? 0) > (best.split?.gain ?? 0) ? node : best));
    if (!next.split || next.split.gain <= 0) break;
    const pair = parted(data, next, next.split);
    children.set(next, pair);
    front = front.flatMap((node) => (node === next ? pair : [node]));
  }
  return finished(data, root, children);
}

/** The class that a tree gives to a row of values, by feature. */
export function classOf(node: ClassNode, values: (feature: number) => number): number {
  while (node.kind === "split") node = values(node.feature) >= node.cut ? node.above : node.below;
  return node.label;
}

function reached(value: number, cuts: readonly number[]): number {
  let bin = 0;
  while (bin < cuts.length && value >= cuts[bin]!) bin++;
  return bin;
}

function open(data: Data, rows: Uint32Array): Open {
  const counts = new Float64Array(data.classes);
  for (const row of rows) counts[data.labels[row]!]!++;
  return { rows, counts, split: bestSplit(data, rows, counts) };
}

function bestSplit(data: Data, rows: Uint32Array, counts: Float64Array): Split | null {
  const { features, bins, labels, classes, minRows } = data;
  const whole = purity(counts);
  let best: Split | null = null;
  features.forEach(({ cuts }, feature) => {
    const table = new Float64Array((cuts.length + 1) * classes);
    for (const row of rows) table[bins[feature]![row]! * classes + labels[row]!]!++;
    const below = new Float64Array(classes);
    let reachedRows = 0;
    for (let bin = 0; bin < cuts.length; bin++) {
      for (let label = 0; label < classes; label++) {
        below[label]! += table[bin * classes + label]!;
        reachedRows += table[bin * classes + label]!;
      }
      if (reachedRows < minRows || rows.length - reachedRows < minRows) continue;
      const gain = purity(below) + purity(counts.map((count, label) => count - below[label]!)) - whole;
      if (gain > (best?.gain ?? 1e-9)) best = { feature, bin, gain };
    }
  });
  return best;
}

/** Rows of a node less its Gini impurity times that many. */
function purity(counts: Float64Array): number {
  let [rows, squares] = [0, 0];
  for (const count of counts) {
    rows += count;
    squares += count * count;
  }
  return rows === 0 ? 0 : squares / rows;
}

function parted(data: Data, { rows }: Open, { feature, bin }: Split): [Open, Open] {
  const isBelow = (row: number) => data.bins[feature]![row]! <= bin;
  return [
    open(data, rows.filter(isBelow)),
    open(
      data,
      rows.filter((row) => !isBelow(row)),
    ),
  ];
}

function finished(data: Data, node: Open, children: ReadonlyMap<Open, [Open, Open]>): ClassNode {
  const pair = children.get(node);
  const label = node.counts.indexOf(Math.max(...node.counts));
  const leaf: ClassNode = { kind: "leaf", label, rows: node.rows.length, counts: node.counts };
  if (!pair) return leaf;
  const [below, above] = pair.map((child) => finished(data, child, children)) as [ClassNode, ClassNode];
  if (below.kind === "leaf" && above.kind === "leaf" && below.label === above.label) return leaf;
  const { feature, bin } = node.split!;
  return { kind: "split", feature, cut: data.features[feature]!.cuts[bin]!, below, above };
}

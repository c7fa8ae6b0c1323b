import type { GrownNode } from "./histogram-tree.ts";

/** A grown tree over bins, in arrays, for passing many rows through. */
export interface BinnedTree {
  /** By node: the feature asked, -1 at a leaf. */
  feature: Int32Array;
  /** Rows whose bin is `first` up to `first + width` go left: bin 0, missing, is first where it goes left. */
  first: Uint8Array;
  width: Uint8Array;
  /** Two by node: left, right. */
  children: Int32Array;
  /** By node: position of the leaf among the leaves. */
  leaf: Int32Array;
  /** By leaf. */
  values: Float64Array;
}

export function binnedTree(root: GrownNode, leaves: number): BinnedTree {
  const nodes = 2 * leaves - 1;
  const tree: BinnedTree = {
    feature: new Int32Array(nodes),
    first: new Uint8Array(nodes),
    width: new Uint8Array(nodes),
    children: new Int32Array(2 * nodes),
    leaf: new Int32Array(nodes),
    values: new Float64Array(leaves),
  };
  fill(tree, root, { at: 0 });
  return tree;
}

function fill(tree: BinnedTree, node: GrownNode, next: { at: number }): number {
  const at = next.at++;
  if (node.kind === "leaf") {
    tree.feature[at] = -1;
    tree.leaf[at] = node.leaf;
    tree.values[node.leaf] = node.value;
    return at;
  }
  const { feature, bin, missingLeft } = node.split;
  tree.feature[at] = feature;
  tree.first[at] = missingLeft ? 0 : 1;
  tree.width[at] = bin - tree.first[at];
  tree.children[2 * at] = fill(tree, node.left, next);
  tree.children[2 * at + 1] = fill(tree, node.right, next);
  return at;
}

/**
 * Adds the leaf values, times the rate, to the scores of all rows.
 *
 * @param covers by leaf, to which the weight of each row is added; null when not wanted
 */
export function addTree(
  tree: BinnedTree,
  rate: number,
  { bins, columns }: { bins: Uint8Array; columns: number },
  scores: Float64Array,
  covers: { byLeaf: Float64Array; weight: ArrayLike<number> | null } | null,
): void {
  const { feature, first, width, children, leaf, values } = tree;
  for (let row = 0, at = 0; row < scores.length; row++, at += columns) {
    let node = 0;
    for (let asked = feature[0]!; asked >= 0; asked = feature[node]!) {
      // As a byte, a bin below the first wraps round to the widest.
      const beyond = Number(((bins[at + asked]! - first[node]!) & 255) > width[node]!);
      node = children[2 * node + beyond]!;
    }
    const end = leaf[node]!;
    scores[row] = scores[row]! + rate * values[end]!;
    if (covers) covers.byLeaf[end]! += covers.weight === null ? 1 : covers.weight[row]!;
  }
}

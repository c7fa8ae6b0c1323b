import type { GrownNode } from "./histogram-tree.ts";

/** The most leaves of a tree: one bit each. */
export const MOST_LEAVES = 32;

const BINS = 256;

/**
 * A grown tree as bit masks, for passing many rows through without waiting for one answer before the next question (QuickScorer, Lucchese et al. 2015): each
 * feature's bin rules leaves out, and the leftmost leaf that no feature rules out is the row's.
 */
export interface LeafMasks {
  /** The features that the tree asks. */
  features: Int32Array;
  /** By feature asked and bin: the leaves, lowest bit leftmost, that are not ruled out. */
  masks: Int32Array;
  /** By leaf. */
  values: Float64Array;
}

export function leafMasks(root: GrownNode, leaves: number): LeafMasks {
  const features = Int32Array.from(new Set(featuresBelow(root)));
  const tree = { features, masks: new Int32Array(features.length * BINS).fill(-1), values: new Float64Array(leaves) };
  ruleOut(tree, root);
  return tree;
}

function featuresBelow(node: GrownNode): number[] {
  if (node.kind === "leaf") return [];
  return [node.split.feature, ...featuresBelow(node.left), ...featuresBelow(node.right)];
}

/** Lets every bin that goes right at a split rule out the leaves on the left; gives the leaves below a node. */
function ruleOut(tree: LeafMasks, node: GrownNode): number {
  if (node.kind === "leaf") {
    tree.values[node.leaf] = node.value;
    return 1 << node.leaf;
  }
  const left = ruleOut(tree, node.left);
  const { feature, bin, missingLeft } = node.split;
  const start = tree.features.indexOf(feature) * BINS;
  if (!missingLeft) tree.masks[start]! &= ~left;
  for (let right = bin + 1; right < BINS; right++) tree.masks[start + right]! &= ~left;
  return left | ruleOut(tree, node.right);
}

/**
 * Adds the leaf values, times the rate, to the scores of all rows.
 *
 * @param bins rows x columns, row by row
 * @param covers by leaf, to which the weight of each row is added; null when not wanted
 */
export function addTree(
  tree: LeafMasks,
  rate: number,
  { bins, columns }: { bins: Uint8Array; columns: number },
  scores: Float64Array,
  covers: { byLeaf: Float64Array; weight: ArrayLike<number> | null } | null,
): void {
  const { features, masks } = tree;
  const steps = tree.values.map((value) => rate * value);
  for (let row = 0, at = 0; row < scores.length; row++, at += columns) {
    let open = -1;
    for (let i = 0; i < features.length; i++) open &= masks[i * BINS + bins[at + features[i]!]!]!;
    const leaf = 31 - Math.clz32(open & -open);
    scores[row]! += steps[leaf]!;
    if (covers) covers.byLeaf[leaf]! += covers.weight === null ? 1 : covers.weight[row]!;
  }
}

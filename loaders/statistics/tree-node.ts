import type { TreeEnsemble } from "../../src/models/tree-ensemble.ts";

/** A tree while it grows. */
export type TreeNode = TreeLeaf | TreeSplit;

export interface TreeLeaf {
  kind: "leaf";
  value: number;
  /** Weight of the training rows here. */
  cover: number;
}

export interface TreeSplit {
  kind: "split";
  feature: number;
  /** Rows with a value up to here go left. */
  threshold: number;
  missingLeft: boolean;
  left: TreeNode;
  right: TreeNode;
}

/** Grown trees as the plain JSON that is published and scored. */
export function treeEnsemble(base: number, trees: readonly TreeNode[]): TreeEnsemble {
  const ensemble: TreeEnsemble = {
    base,
    roots: [],
    feature: [],
    threshold: [],
    missingLeft: [],
    right: [],
    value: [],
    cover: [],
  };
  for (const tree of trees) {
    ensemble.roots.push(ensemble.feature.length);
    append(ensemble, tree);
  }
  return ensemble;
}

/** Appends a node and all below it; gives its cover. */
function append(ensemble: TreeEnsemble, node: TreeNode): number {
  const at = ensemble.feature.length;
  const leaf = node.kind === "leaf";
  ensemble.feature.push(leaf ? -1 : node.feature);
  ensemble.threshold.push(leaf ? 0 : node.threshold);
  ensemble.missingLeft.push(leaf || !node.missingLeft ? 0 : 1);
  ensemble.right.push(0);
  ensemble.value.push(leaf ? node.value : 0);
  ensemble.cover.push(leaf ? node.cover : 0);
  if (leaf) return node.cover;
  const left = append(ensemble, node.left);
  ensemble.right[at] = ensemble.feature.length;
  const cover = left + append(ensemble, node.right);
  ensemble.cover[at] = cover;
  return cover;
}

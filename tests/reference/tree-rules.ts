import type { TreeEnsemble } from "../../src/models/tree-ensemble.ts";

/** The rules of a decision tree in the words of scikit-learn's export_text, with the weights of both classes at the leaves. */
export function treeRules(tree: TreeEnsemble, names: readonly string[]): string {
  return rulesBelow(tree, names, tree.roots[0]!, "");
}

function rulesBelow(tree: TreeEnsemble, names: readonly string[], node: number, indent: string): string {
  const feature = tree.feature[node]!;
  if (feature < 0) {
    const positives = tree.value[node]! * tree.cover[node]!;
    const weights = [tree.cover[node]! - positives, positives].map((weight) => weight.toFixed(2)).join(", ");
    return `${indent}|--- weights: [${weights}] class: ${Number(tree.value[node]! > 0.5)}\n`;
  }
  const below = (child: number) => rulesBelow(tree, names, child, `${indent}|   `);
  const cut = tree.threshold[node]!.toFixed(2);
  const rule = (sign: string) => `${indent}|--- ${names[feature]} ${sign} ${cut}\n`;
  return rule("<=") + below(node + 1) + rule("> ") + below(tree.right[node]!);
}

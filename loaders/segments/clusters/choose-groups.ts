import type { ClusterCandidate } from "../../statistics/cluster-candidates.ts";
import {
  selectClusters,
  type ClusterChoice,
  type ClusterSelectionOptions,
} from "../../statistics/cluster-selection.ts";
import { CLUSTER_METHODS } from "../../statistics/clusterings.ts";
import type { MixedFeatures } from "../../statistics/mixed-features.ts";

export interface GroupChoice {
  chosen: (ClusterChoice & ClusterCandidate) | null;
  candidates: ClusterCandidate[];
  /** Rows that the candidates were measured on. */
  sampled: number;
  /** Why there are no groups; null where there are. */
  reason: string | null;
}

/**
 * Method and number of groups, or none. Each method proposes, of the numbers that pass, that of the highest stability times silhouette beyond chance
 * (statistics/cluster-selection.ts); of the two proposals the one whose groups come again more surely is taken, since what chance gives differs by method.
 */
export function chooseGroups(features: MixedFeatures, options: ClusterSelectionOptions): GroupChoice {
  const selection = selectClusters(features, options);
  if (selection.kind === "failed") return { chosen: null, candidates: [], sampled: 0, reason: selection.reason };
  const { candidates, proposals, sampled, reason } = selection;
  const proposed = CLUSTER_METHODS.flatMap((method) =>
    candidates.filter((own) => own.method === method && own.groups === proposals[method]),
  );
  const [chosen] = proposed.sort((a, b) => b.stability - a.stability || b.silhouette - a.silhouette);
  return { chosen: chosen ?? null, candidates, sampled, reason: chosen ? null : reason };
}

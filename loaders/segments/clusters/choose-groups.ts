import type { ClusterCandidate } from "../../statistics/cluster-candidates.ts";
import {
  selectClusters,
  type ClusterChoice,
  type ClusterSelectionOptions,
} from "../../statistics/cluster-selection.ts";
import type { MixedFeatures } from "../../statistics/mixed-features.ts";

export interface GroupChoice {
  chosen: (ClusterChoice & ClusterCandidate) | null;
  candidates: ClusterCandidate[];
  /** Rows that the candidates were measured on. */
  sampled: number;
  /** Why there are no groups; null where there are. */
  reason: string | null;
}

/** Method and number of groups, or none, as statistics/cluster-selection.ts has it. */
export function chooseGroups(features: MixedFeatures, options: ClusterSelectionOptions): GroupChoice {
  const selection = selectClusters(features, options);
  if (selection.kind === "failed") return { chosen: null, candidates: [], sampled: 0, reason: selection.reason };
  const { candidates, chosen, sampled, reason } = selection;
  const own = candidates.find(({ method, groups }) => method === chosen?.method && groups === chosen.groups) ?? null;
  return { chosen: own, candidates, sampled, reason: own ? null : reason };
}

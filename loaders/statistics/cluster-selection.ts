import { adjustedRandIndex } from "./adjusted-rand-index.ts";
import { clusterCandidates, type ClusterCandidate, type ClusterCheck } from "./cluster-candidates.ts";
import { CLUSTER_METHODS, oneGroupBic, type ClusterMethod } from "./clusterings.ts";
import { takeMixedRows, type MixedRows } from "./mixed-rows.ts";
import { drawRows } from "./sample-rows.ts";

export interface ClusterSelectionOptions {
  /** Numbers of groups tried, 2 to 8 by default. */
  fewest?: number;
  most?: number;
  /** Bootstrap resamples that stability is taken over, 20 by default. */
  resamples?: number;
  /** Rows that the criteria are taken on, 4,000 by default; all where there are fewer. */
  sample?: number;
  seed?: number;
}

export interface ClusterChoice {
  method: ClusterMethod;
  groups: number;
}

export interface ClusterSelection {
  kind: "estimated";
  rows: number;
  /** Rows that the criteria were taken on. */
  sampled: number;
  /** By number of groups, k-means first; a number that cannot be fitted is left out. */
  candidates: ClusterCandidate[];
  /** Null where the rows show no groups. */
  chosen: ClusterChoice | null;
  /** Why it was chosen, or, where none was, the first check that the highest score failed. */
  reason: "more_stable_proposal" | "only_proposal" | ClusterCheck;
  /** The number that each method by itself would choose. */
  proposals: Record<ClusterMethod, number | null>;
  /** Adjusted Rand index of the two proposals on the sample; null without both. */
  agreement: number | null;
  /** BIC of one group on the sample. */
  oneGroupBic: number;
}

export interface ClusterSelectionFailure {
  kind: "failed";
  reason: "no_features" | "too_few_rows" | "too_few_distinct_rows" | "not_finite";
}

/** With fewer rows, nothing can be said of groups. */
export const FEWEST_ROWS = 50;

/** Scores of this share of the highest, or more, are as good as it. */
export const NEAR_HIGHEST = 0.9;

const SILHOUETTE_ROWS = 1500;

/**
 * Chooses a method and a number of groups, or none, by silhouette, BIC and stability together, each held against what rows without groups give: the same columns
 * shuffled apart (the same margins, nothing tied), and a normal copula (the same margins and rank correlations, nothing beyond). A candidate passes when its groups fit
 * better than one by BIC, and by more than on rows without groups (k-means goes by the mixture of as many groups); when they part better than rows without groups do;
 * when they come again in resamples; and when none of them is tiny. Of those that pass, each method proposes the highest product of stability and silhouette
 * beyond chance, or, of those within a tenth of it, the one whose BIC gains most beyond chance; the proposal whose groups come again more surely is chosen. All of this is measured on a sample of the rows; `fitClusters` then goes by more of
 * them.
 */
export function selectClusters(
  mixed: MixedRows,
  { fewest = 2, most = 8, resamples = 20, sample = 4000, seed = 1 }: ClusterSelectionOptions = {},
): ClusterSelection | ClusterSelectionFailure {
  const failure = reasonToFail(mixed);
  if (failure) return { kind: "failed", reason: failure };
  const rows = takeMixedRows(mixed, drawRows(mixed.rows, sample, seed));
  const numbers = Array.from({ length: most - fewest + 1 }, (_, i) => fewest + i);
  const candidates = clusterCandidates(rows, { numbers, resamples, silhouetteRows: SILHOUETTE_ROWS, seed });
  if (candidates.length === 0) return { kind: "failed", reason: "too_few_distinct_rows" };
  const [centred = null, mixture = null] = CLUSTER_METHODS.map((method) => proposalOf(candidates, method));
  return {
    kind: "estimated",
    rows: mixed.rows,
    sampled: rows.rows,
    candidates,
    ...choiceOf([centred, mixture], candidates),
    proposals: { "k-means": centred?.groups ?? null, "gaussian-mixture": mixture?.groups ?? null },
    agreement: centred && mixture ? adjustedRandIndex(centred.labels, mixture.labels) : null,
    oneGroupBic: oneGroupBic(rows),
  };
}

/** Of a method's candidates that passed, those near its highest score, and of these the one whose BIC gains most beyond chance. */
function proposalOf(candidates: readonly ClusterCandidate[], method: ClusterMethod): ClusterCandidate | null {
  const passed = candidates.filter((own) => own.passed && own.method === method);
  const highest = Math.max(...passed.map(({ score }) => score));
  return highestBy(
    passed.filter(({ score }) => score >= NEAR_HIGHEST * highest),
    ({ bicGain, chanceBicGain }) => bicGain - chanceBicGain,
  );
}

/** The first of the highest; null of none. */
function highestBy(
  candidates: readonly ClusterCandidate[],
  of: (candidate: ClusterCandidate) => number,
): ClusterCandidate | null {
  return candidates.reduce<ClusterCandidate | null>((best, own) => (best && of(best) >= of(own) ? best : own), null);
}

function choiceOf(
  proposals: readonly (ClusterCandidate | null)[],
  candidates: readonly ClusterCandidate[],
): Pick<ClusterSelection, "chosen" | "reason"> {
  const proposed = proposals.filter((own) => own !== null);
  const best = highestBy(proposed, ({ stability }) => stability);
  if (!best) return { chosen: null, reason: highestBy(candidates, ({ score }) => score)!.failed[0]! };
  return {
    chosen: { method: best.method, groups: best.groups },
    reason: proposed.length > 1 ? "more_stable_proposal" : "only_proposal",
  };
}

function reasonToFail(mixed: MixedRows): ClusterSelectionFailure["reason"] | null {
  if (mixed.columns + mixed.levels.length === 0) return "no_features";
  if (mixed.rows < FEWEST_ROWS) return "too_few_rows";
  return mixed.numbers.every(Number.isFinite) ? null : "not_finite";
}

import { clusterCriteria, type ClusterCriteria, type CriteriaOptions } from "./cluster-criteria.ts";
import { oneGroupBic, type ClusterMethod } from "./clusterings.ts";
import type { MixedRows } from "./mixed-rows.ts";
import { percentileInterval } from "./percentile-interval.ts";
import { copulaRows, shuffledRows } from "./ungrouped-rows.ts";

/** Why a candidate did not pass, in the order of the checks. */
export type ClusterCheck = "one_group_fits_better" | "no_better_than_chance" | "unstable" | "tiny_group";

/** One method with one number of groups, and how it fares on the sample. */
export interface ClusterCandidate {
  method: ClusterMethod;
  groups: number;
  /** Groups of the sampled rows. */
  labels: Uint8Array;
  /** Mean silhouette among rows drawn. */
  silhouette: number;
  /** The same on rows without groups: the higher of that on shuffled columns and that on a normal copula. */
  chanceSilhouette: number;
  /** Of a mixture: lower is better. Null of k-means. */
  bic: number | null;
  parameters: number | null;
  /** By how much BIC a row is lower than with one group, in a mixture of as many groups; and the same on rows without groups. */
  bicGain: number;
  chanceBicGain: number;
  /** Mean adjusted Rand index over the resamples, its 5th and 95th percentile (null with fewer than 20 resamples), and each. */
  stability: number;
  stabilityLow: number | null;
  stabilityHigh: number | null;
  stabilities: number[];
  /** The same mean on rows without groups: the higher of both kinds. */
  chanceStability: number;
  /** Share of the smallest group. */
  smallest: number;
  failed: ClusterCheck[];
  passed: boolean;
  /** Stability x (silhouette - chance silhouette). */
  score: number;
}

/** Least mean stability: Hennig (2007) takes patterns for valid from .75 and for none below .6. */
export const LEAST_STABILITY = 0.7;
/** By how much a silhouette has to exceed that of rows without groups. */
export const LEAST_BEYOND_CHANCE = 0.01;
/** Least share of the smallest group. */
export const LEAST_SHARE = 0.02;

/** Data sets without groups of each kind, and the resamples of each. */
const REFERENCES = 2;
const REFERENCE_RESAMPLES = 2;

/** Both methods with each number of groups, beside what they make of rows without groups. Empty where no number can be fitted. */
export function clusterCandidates(mixed: MixedRows, options: CriteriaOptions): ClusterCandidate[] {
  const found = clusterCriteria(mixed, options);
  const shuffled = withoutGroups(mixed, options, shuffledRows);
  const tied = withoutGroups(mixed, options, copulaRows);
  const gains = gainsOf(mixed, found);
  const chanceGains = [shuffled, tied].map((kind) => kind.map(({ rows, criteria }) => gainsOf(rows, criteria)));
  return found.map((own) => {
    const chance = [shuffled, tied].map((kind) => kind.flatMap(({ criteria }) => criteria.filter(alike(own))));
    return judged(own, {
      chanceSilhouette: Math.max(...chance.map((kind) => mean(kind.map(({ silhouette }) => silhouette)))),
      chanceStability: Math.max(...chance.map((kind) => mean(kind.flatMap(({ stabilities }) => stabilities)))),
      bicGain: gains.get(own.groups) ?? 0,
      chanceBicGain: Math.max(...chanceGains.map((kind) => mean(kind.flatMap((gain) => gain.get(own.groups) ?? [])))),
    });
  });
}

const alike = (own: ClusterCriteria) => (other: ClusterCriteria) =>
  other.method === own.method && other.groups === own.groups;

function withoutGroups(mixed: MixedRows, options: CriteriaOptions, make: typeof shuffledRows) {
  return Array.from({ length: REFERENCES }, (_, i) => {
    const seed = options.seed + 1 + i;
    const rows = make(mixed, seed);
    return { rows, criteria: clusterCriteria(rows, { ...options, resamples: REFERENCE_RESAMPLES, seed, brief: true }) };
  });
}

/** By number of groups, by how much BIC a row is lower than with one group. */
function gainsOf(mixed: MixedRows, criteria: readonly ClusterCriteria[]): Map<number, number> {
  const one = oneGroupBic(mixed);
  return new Map(criteria.flatMap(({ groups, bic }) => (bic === null ? [] : [[groups, (one - bic) / mixed.rows]])));
}

type BesideChance = Pick<ClusterCandidate, "chanceSilhouette" | "chanceStability" | "bicGain" | "chanceBicGain">;

function judged(own: ClusterCriteria, beside: BesideChance): ClusterCandidate {
  const stability = mean(own.stabilities);
  const { low, high } = percentileInterval(own.stabilities);
  const measured = {
    ...own,
    ...beside,
    stability,
    stabilityLow: low,
    stabilityHigh: high,
    smallest: smallestShare(own),
  };
  const failed = failedChecks(measured);
  const score = stability * (own.silhouette - beside.chanceSilhouette);
  return { ...measured, failed, passed: failed.length === 0, score };
}

type Measured = BesideChance & Pick<ClusterCandidate, "silhouette" | "stability" | "smallest">;

function failedChecks(candidate: Measured): ClusterCheck[] {
  const { silhouette, chanceSilhouette, stability, chanceStability, bicGain, chanceBicGain, smallest } = candidate;
  const checks: [ClusterCheck, boolean][] = [
    ["one_group_fits_better", !(bicGain > Math.max(0, chanceBicGain))],
    [
      "no_better_than_chance",
      silhouette < chanceSilhouette + LEAST_BEYOND_CHANCE || stability < chanceStability - 0.05,
    ],
    ["unstable", !(stability >= LEAST_STABILITY)],
    ["tiny_group", smallest < LEAST_SHARE],
  ];
  return checks.flatMap(([check, fails]) => (fails ? [check] : []));
}

function smallestShare({ labels, groups }: ClusterCriteria): number {
  const sizes = new Float64Array(groups);
  for (const label of labels) sizes[label]!++;
  return Math.min(...sizes) / labels.length;
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}

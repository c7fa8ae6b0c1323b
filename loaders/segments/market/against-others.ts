import { clusterCount } from "../../statistics/clustered-error.ts";
import { clusteredStandardisation } from "../../statistics/clustered-standardisation.ts";
import { LEVEL, NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { studentTPValue, studentTQuantile } from "../../statistics/student-t.ts";
import type { MeanWithError } from "../../statistics/ratio-of-means.ts";

export interface Observed {
  /** NaN for what is not known. */
  values: ArrayLike<number>;
  /** Cell of composition of each observation, 0, 1, 2, ... */
  cells: ArrayLike<number>;
  cellCount: number;
  /** See clusteredError. */
  clusters: ArrayLike<number>;
}

export interface AgainstOthers {
  /** Mean of the group, and of the others, as if both had the composition of all. */
  own: MeanWithError;
  difference: number;
  low: number;
  high: number;
  /** Two-sided; NaN where either side has too few to be compared. */
  p: number;
  /** Share of all in cells of composition that both have. */
  comparable: number;
}

/** Fewer observations, or clusters that are not single, than this are told but not compared: their error is not to be trusted. */
export const FEWEST_COMPARED = 30;
const FEWEST_IN_CELL = 2;

/**
 * A group against the others, as if both had the composition of the two together. Quantiles are Student's, with as many degrees of freedom as the smaller side
 * has clusters, less one.
 *
 * @param member 1 in the group, 0 among the others, -1 outside
 */
export function againstOthers(observed: Observed, member: (i: number) => -1 | 0 | 1): AgainstOthers {
  const { groups, values, cells, clusters } = comparedOf(observed, member);
  const found = clusteredStandardisation(
    { values, groups, groupCount: 2, cells, cellCount: observed.cellCount, clusters },
    FEWEST_IN_CELL,
  );
  const { mean: difference, error } = found.difference(0, 1);
  const degrees = degreesOf(groups, clusters);
  const half = error * (degrees > 0 ? studentTQuantile((1 + LEVEL) / 2, degrees) : NORMAL_QUANTILE);
  const isCompared = Math.min(sizeOf(groups, 0), sizeOf(groups, 1)) >= FEWEST_COMPARED && error > 0;
  return {
    own: found.means[0]!,
    difference,
    low: difference - half,
    high: difference + half,
    p: isCompared ? studentTPValue(difference / error, degrees) : NaN,
    comparable: found.comparable,
  };
}

/** What is known of both sides; the group is 0 and the others are 1. */
function comparedOf({ values, cells, clusters }: Observed, member: (i: number) => -1 | 0 | 1) {
  const groups = new Int8Array(values.length);
  let known = 0;
  for (let i = 0; i < values.length; i++) {
    const side = Number.isNaN(values[i]!) ? -1 : member(i);
    groups[i] = side < 0 ? -1 : 1 - side;
    if (side >= 0) known++;
  }
  const picked = {
    groups: new Int8Array(known),
    values: new Float64Array(known),
    cells: new Int32Array(known),
    clusters: new Float64Array(known),
  };
  for (let i = 0, at = 0; i < values.length; i++) {
    if (groups[i]! < 0) continue;
    picked.groups[at] = groups[i]!;
    picked.values[at] = values[i]!;
    picked.cells[at] = cells[i]!;
    picked.clusters[at++] = clusters[i]!;
  }
  return picked;
}

function degreesOf(groups: Int8Array, clusters: Float64Array): number {
  const clustersOf = (group: number) => clusterCount(clusters.filter((_, i) => groups[i] === group));
  return Math.min(clustersOf(0), clustersOf(1)) - 1;
}

function sizeOf(groups: Int8Array, group: number): number {
  return groups.reduce((sum, own) => sum + Number(own === group), 0);
}

import { clusteredError } from "./clustered-error.ts";
import type { MeanWithError } from "./ratio-of-means.ts";

export interface GroupedObservations {
  values: ArrayLike<number>;
  /** Group of each observation, 0, 1, 2, ...; -1 for one of no group, which still counts in the composition. */
  groups: ArrayLike<number>;
  groupCount: number;
  /** Cell of composition of each observation, 0, 1, 2, ... */
  cells: ArrayLike<number>;
  cellCount: number;
  /** See clusteredError. */
  clusters: ArrayLike<number>;
}

export interface StandardisedGroups {
  /** Mean of each group as it would be with the composition of all; NaN when no cell is left. */
  means: MeanWithError[];
  /** First group's mean less the second's, with the error of clusters that both share. */
  difference(first: number, second: number): MeanWithError;
  /** Share of all observations in cells where every group has enough, which alone can be compared. */
  comparable: number;
}

/**
 * Means of several groups as they would be if each had the composition of all observations together (direct standardisation; Keiding and Clayton
 * 2014, sec. 2): cell means weighted by the cell's share of all. Errors hold the weights fixed and let observations of a cluster move together.
 *
 * @param fewest observations that every group needs in a cell; other cells are left out of all groups
 */
export function clusteredStandardisation(observed: GroupedObservations, fewest = 2): StandardisedGroups {
  const { groupCount, cellCount, cells, clusters } = observed;
  const { sizes, sums } = tallies(observed);
  const all = new Float64Array(cellCount);
  for (let i = 0; i < cells.length; i++) all[cells[i]!]!++;
  const of = (group: number, cell: number) => group * cellCount + cell;
  const kept = [...all.keys()].filter((cell) =>
    Array.from({ length: groupCount }, (_, group) => sizes[of(group, cell)]!).every((size) => size >= fewest),
  );
  const compared = kept.reduce((sum, cell) => sum + all[cell]!, 0);
  const weights = new Float64Array(cellCount);
  for (const cell of kept) weights[cell] = all[cell]! / compared;
  const meanOf = (group: number) =>
    kept.length === 0
      ? NaN
      : kept.reduce((sum, cell) => sum + (weights[cell]! * sums[of(group, cell)]!) / sizes[of(group, cell)]!, 0);
  const errorOf = (signs: ReadonlyMap<number, number>) =>
    kept.length === 0 ? NaN : clusteredError(influencesOf(observed, { sizes, sums, weights, signs }), clusters);
  return {
    means: Array.from({ length: groupCount }, (_, group) => {
      return { mean: meanOf(group), error: errorOf(new Map([[group, 1]])) };
    }),
    difference: (first, second) => ({
      mean: meanOf(first) - meanOf(second),
      error: errorOf(
        new Map([
          [first, 1],
          [second, -1],
        ]),
      ),
    }),
    comparable: compared / cells.length,
  };
}

interface Tallies {
  /** By group and cell, groups one after another. */
  sizes: Float64Array;
  sums: Float64Array;
}

function tallies({ values, groups, groupCount, cells, cellCount }: GroupedObservations): Tallies {
  const [sizes, sums] = [new Float64Array(groupCount * cellCount), new Float64Array(groupCount * cellCount)];
  for (let i = 0; i < values.length; i++) {
    if (groups[i]! < 0) continue;
    const at = groups[i]! * cellCount + cells[i]!;
    sizes[at]!++;
    sums[at]! += values[i]!;
  }
  return { sizes, sums };
}

interface Contrast extends Tallies {
  weights: Float64Array;
  /** 1 or -1 of the groups that are compared. */
  signs: ReadonlyMap<number, number>;
}

function influencesOf(
  { values, groups, cells, cellCount }: GroupedObservations,
  { sizes, sums, weights, signs }: Contrast,
): Float64Array {
  const influences = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const sign = signs.get(groups[i]!);
    const weight = weights[cells[i]!]!;
    if (sign === undefined || weight === 0) continue;
    const at = groups[i]! * cellCount + cells[i]!;
    influences[i] = (sign * weight * (values[i]! - sums[at]! / sizes[at]!)) / sizes[at]!;
  }
  return influences;
}

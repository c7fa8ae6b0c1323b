import { quantileSorted } from "d3-array";

/**
 * Cuts that part values into groups of equal size: their quantiles at 1/groups, 2/groups ..., interpolated linearly (type 7 of Hyndman and
 * Fan 1996, R's own). NaN does not count.
 *
 * @returns groups - 1 cuts, ascending; none without values
 */
export function quantileCuts(values: ArrayLike<number>, groups: number): number[] {
  const known = Float64Array.from(values).filter((value) => !Number.isNaN(value));
  const sorted = Array.from(known.sort());
  if (sorted.length === 0) return [];
  return Array.from({ length: groups - 1 }, (_, i) => quantileSorted(sorted, (i + 1) / groups)!);
}

/** The group of a value, from 1 for the lowest: one more than the cuts below it, so that a value on a cut belongs to the group beneath. NaN of NaN. */
export function quantileScore(value: number, cuts: readonly number[]): number {
  if (Number.isNaN(value)) return NaN;
  return 1 + cuts.filter((cut) => cut < value).length;
}

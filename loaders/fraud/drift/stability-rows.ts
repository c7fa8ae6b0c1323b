import type { Row } from "../../../src/models/report.ts";
import { holm } from "../../statistics/holm.ts";
import {
  binCounts,
  populationStability,
  quantileCuts,
  stabilityLimit,
  type StabilityIndex,
} from "../../statistics/population-stability-index.ts";

/** Chance that any of what is compared at once is called moved when nothing has moved. */
export const LEVEL_OF_ALL = 0.05;

/** One comparison with the reference. */
export interface Compared<Key> {
  key: Key;
  found: StabilityIndex;
  /** The index that chance alone reaches once in twenty times the number of comparisons. */
  limit: number;
  /** Chance of such an index, allowing for the number of comparisons (Holm). */
  pValue: number;
  /** Whether it moved by more than chance. */
  moved: boolean;
}

/** How far values have moved from those of the reference, compared all at once; samples too small to tell are left out. */
export function compareWithReference<Key>(
  samples: readonly { key: Key; reference: Float64Array; current: Float64Array }[],
): Compared<Key>[] {
  const found = samples.flatMap(({ key, reference, current }) => {
    const index = stabilityOf(reference, current);
    return index ? [{ key, found: index }] : [];
  });
  const adjusted = holm(found.map(({ found: { pValue } }) => pValue));
  return found.map(({ key, found: index }, i) => ({
    key,
    found: index,
    limit: stabilityLimit(index, LEVEL_OF_ALL / found.length),
    pValue: adjusted[i]!,
    moved: adjusted[i]! < LEVEL_OF_ALL,
  }));
}

/** The stability index of one sample against another, in ten bins of equal counts of the reference. */
export function stabilityOf(reference: Float64Array, current: Float64Array): StabilityIndex | null {
  const cuts = quantileCuts(reference);
  return populationStability(binCounts(reference, cuts), binCounts(current, cuts));
}

/** A comparison as a row of a table, its key first. */
export function stabilityRow<Key extends object>({ key, found, limit, pValue, moved }: Compared<Key>): Key & Row {
  const { index, expected, current } = found;
  return { ...key, index, expected, limit, p_value: pValue, moved, requests: current };
}
